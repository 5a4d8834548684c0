using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>The fields that only some kinds take, and their limits.</summary>
internal static class FaultFields
{
    /// <summary>Ten minutes.</summary>
    public const int MaxMilliseconds = 600_000;

    /// <summary>In UTF-16 units.</summary>
    public const int MaxMessageLength = 1000;

    /// <summary>In UTF-16 units.</summary>
    public const int MaxBodyLength = 10_000;

    public const string AtHeaders = "headers";
    public const string AtConnection = "connection";

    public static FaultField Number { get; } = new("number", "1 or above", IsNeeded: true, rule => rule.Number is not null, rule => rule.Number >= 1);

    // What XML cannot carry would make an answer that nobody can read.
    public static FaultField Message { get; } = new(
        "message", $"1 to {MaxMessageLength} characters that XML allows", IsNeeded: true, rule => rule.Message is not null,
        rule => rule.Message is { Length: > 0 and <= MaxMessageLength } message && XmlCharacters.Allow(message));

    public static FaultField Milliseconds { get; } = new(
        "milliseconds", $"1 to {MaxMilliseconds}", IsNeeded: true, rule => rule.Milliseconds is not null, rule => rule.Milliseconds is >= 1 and <= MaxMilliseconds);

    public static FaultField Status { get; } = new("status", "200 to 599", IsNeeded: true, rule => rule.Status is not null, rule => rule.Status is >= 200 and <= 599);

    public static FaultField Body { get; } = new(
        "body", $"at most {MaxBodyLength} characters without NUL, and none with a status that has no body (204, 205, 304)", IsNeeded: false, rule => rule.Body is not null,
        rule => rule.Body is { Length: <= MaxBodyLength } body && !body.Contains('\0', StringComparison.Ordinal) && (body.Length == 0 || rule.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)));

    public static FaultField At { get; } = new("at", $"{AtHeaders} or {AtConnection}", IsNeeded: false, rule => rule.At is not null, rule => rule.At is AtHeaders or AtConnection);

    public static IReadOnlyList<FaultField> All { get; } = [Number, Message, Milliseconds, Status, Body, At];
}
