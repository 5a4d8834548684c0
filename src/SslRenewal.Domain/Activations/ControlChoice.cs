using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Activations;

/// <summary>How control of a name is to be shown.</summary>
public sealed record ControlChoice(DomainControlMethod Method)
{
    /// <summary>Who is asked where it is by e-mail; <see langword="null"/> where the text was no mailbox.</summary>
    public EmailAddress? Approver { get; init; }

    /// <summary>Whether it is one that a name can have: an approver must be among those of the name.</summary>
    public bool Suits(DomainName name) =>
        Method is not DomainControlMethod.Email || (Approver is { } approver && ApproverAddresses.For(name).Contains($"{approver}", StringComparer.OrdinalIgnoreCase));
}
