using SslRenewal.Domain.Issuance;

namespace SslRenewal.Domain.Activations;

/// <summary>The names beyond the common name, and how control of all is to be shown, as a request asked for it.</summary>
/// <param name="ApproverEmail">A mailbox or a word, for the common name; <see langword="null"/> where none was given.</param>
/// <param name="ByFile">Whether all names without a choice of their own are shown by a file.</param>
/// <param name="ByRecord">The same, by a DNS record.</param>
/// <param name="DnsNames">As given, in order; <see langword="null"/> where none were.</param>
/// <param name="DnsApproverEmails">One for each of them, in the same order; <see langword="null"/> where none were given.</param>
public sealed record ControlWish(string? ApproverEmail, bool ByFile, bool ByRecord, IReadOnlyList<string>? DnsNames, IReadOnlyList<string>? DnsApproverEmails)
{
    /// <summary>What holds for every name without a choice of its own; it takes the place of <c>ApproverEmail</c>.</summary>
    public ControlChoice? ForAll => this switch
    {
        { ByFile: true } => new ControlChoice(DomainControlMethod.HttpFile),
        { ByRecord: true } => new ControlChoice(DomainControlMethod.Cname),
        _ => null,
    };

    /// <summary>The choice for the common name, or <see langword="null"/> where there is none.</summary>
    public ControlChoice? ForCommonName => ForAll ?? (ApproverEmail is { } text ? ControlWord.ReadInActivation(text) : null);

    /// <summary>The choice for a name of <c>DNSNames</c>, or <see langword="null"/> where there is none.</summary>
    public ControlChoice? ForAdditional(int at) => DnsApproverEmails is { } texts ? texts.Count > at ? ControlWord.ReadInActivation(texts[at]) : null : ForAll;
}
