using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Activations;

/// <summary>How a request calls a way of showing control of a domain. The commands spell it differently.</summary>
/// <param name="InActivation">In <c>ApproverEmail</c> and <c>DNSApproverEmails</c>.</param>
/// <param name="InEdit">In <c>DCVMethod</c> and <c>DCVMethods</c>.</param>
public sealed record ControlWord(DomainControlMethod Method, string InActivation, string InEdit)
{
    public static IReadOnlyList<ControlWord> All { get; } =
    [
        new(DomainControlMethod.HttpFile, "HTTPCSRHASH", "HTTP_CSR_HASH"),
        new(DomainControlMethod.Cname, "CNAMECSRHASH", "CNAME_CSR_HASH"),
    ];

    /// <summary>The word that a text is, in either letter case, or <see langword="null"/>.</summary>
    public static ControlWord? Find(string text, Func<ControlWord, string> spelling) => All.FirstOrDefault(word => spelling(word).Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a text of an activation chooses: a method by its word, else the mailbox that it may be.</summary>
    public static ControlChoice ReadInActivation(string text) => Read(text, word => word.InActivation);

    /// <summary>What a text of an edit chooses.</summary>
    public static ControlChoice ReadInEdit(string text) => Read(text, word => word.InEdit);

    private static ControlChoice Read(string text, Func<ControlWord, string> spelling) =>
        Find(text, spelling) is { } word ? new ControlChoice(word.Method) : new ControlChoice(DomainControlMethod.Email) { Approver = EmailAddress.Parse(text) };
}
