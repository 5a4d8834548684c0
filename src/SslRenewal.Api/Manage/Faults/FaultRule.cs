namespace SslRenewal.Api.Manage.Faults;

/// <summary>A fault to inject.</summary>
/// <param name="Kind">What is to go wrong: orderCreationFailed, promotionStoreError, issuerRefuses or error.</param>
/// <param name="Account">The account that it is for; any where it is left out.</param>
/// <param name="Command">The command that it is for; any where it is left out.</param>
/// <param name="CertificateId">The CertificateID that a request must carry; any where it is left out. It need not exist.</param>
/// <param name="Times">How many requests it strikes, 1 where it is left out.</param>
/// <param name="Calls">In place of times: the ordinals, from 1, of the matching requests that it strikes.</param>
/// <param name="Number">For the kind error alone, which needs it: the number that is answered.</param>
/// <param name="Message">For the kind error alone, which needs it: the text that is answered, at most 1000 characters that XML allows.</param>
public sealed record FaultRule(string? Kind, string? Account, string? Command, int? CertificateId, int? Times, IReadOnlyList<int>? Calls, int? Number, string? Message)
{
    /// <summary>In UTF-16 units.</summary>
    internal const int MaxMessageLength = 1000;
}
