namespace SslRenewal.Api.Manage.Faults;

/// <summary>A fault to inject.</summary>
/// <param name="Kind">What is to go wrong: orderCreationFailed, promotionStoreError, issuerRefuses, error, latency, httpStatus, truncate, dropConnection or loseAnswer.</param>
/// <param name="Account">The account that it is for; any where it is left out.</param>
/// <param name="Command">The command that it is for; any where it is left out.</param>
/// <param name="CertificateId">The CertificateID that a request must carry; any where it is left out. It need not exist.</param>
/// <param name="Times">How many requests it strikes, 1 where it is left out.</param>
/// <param name="Calls">In place of times: the ordinals, from 1, of the matching requests that it strikes.</param>
/// <param name="Number">For the kind error alone, which needs it: the number that is answered.</param>
/// <param name="Message">For the kind error alone, which needs it: the text that is answered, at most 1000 characters that XML allows.</param>
/// <param name="Milliseconds">For the kind latency alone, which needs it: how long the request is held up, 1 to 600000.</param>
/// <param name="Status">For the kind httpStatus alone, which needs it: the status that is answered, 200 to 599.</param>
/// <param name="Body">For the kind httpStatus alone: the body that is answered, at most 10000 characters; empty where it is left out.</param>
/// <param name="At">For the kind loseAnswer alone: headers, as where it is left out, cuts the connection after the headers; connection before any byte.</param>
public sealed record FaultRule(
    string? Kind, string? Account = null, string? Command = null, int? CertificateId = null, int? Times = null, IReadOnlyList<int>? Calls = null,
    int? Number = null, string? Message = null, int? Milliseconds = null, int? Status = null, string? Body = null, string? At = null);
