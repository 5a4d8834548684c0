using System.Text.Json;

namespace SslRenewal.Testing;

/// <summary>A request to the XML API as the journal has it: what came, what was answered, and why. Keys are blanked out.</summary>
/// <param name="Id">Counts up in the order in which requests were answered.</param>
/// <param name="RequestId">As the answer's header <c>SslRenewal-Request-Id</c> has it.</param>
/// <param name="At">When it came, in real time.</param>
/// <param name="Clock">What the account's clock said; none where the caller was refused.</param>
/// <param name="Parameters">As sent, by name; an array where one was given with values that differ.</param>
/// <param name="Unread">The parameters that nobody reads: most often misspelt.</param>
/// <param name="Status">Of HTTP; 0 where the connection was cut before one.</param>
/// <param name="Rule">The slug of the rule that refused.</param>
/// <param name="Rules">Every rule, in the order in which they are judged.</param>
/// <param name="Fault">The id of the fault that struck.</param>
/// <param name="Repeated">Whether the answer was an earlier one, given again for its Idempotency-Key.</param>
/// <param name="Answer">The document that was answered.</param>
/// <param name="Milliseconds">From the request to the beginning of its answer, in real time.</param>
public sealed record JournalRequest(
    long Id, Guid RequestId, DateTimeOffset At, DateTimeOffset? Clock, string? UserName, string Method, string? Command, int? CertificateId, IReadOnlyDictionary<string, JsonElement> Parameters,
    IReadOnlyList<UnreadParameter> Unread, int Status, bool Ok, JournalError? Error, string? Rule, IReadOnlyList<JudgedRule> Rules, int? Fault, bool Repeated, string? Answer, double Milliseconds);
