using System.Globalization;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>A fault, and what it has struck.</summary>
/// <param name="Hits">How many requests it struck.</param>
/// <param name="Left">How many it has still to strike.</param>
/// <param name="Requests">Which requests it struck, as the header SslRenewal-Request-Id names them: the newest 100, newest first.</param>
/// <param name="Milliseconds">Of the kind latency.</param>
/// <param name="Status">Of the kind httpStatus.</param>
/// <param name="Body">Of the kind httpStatus.</param>
/// <param name="At">Of the kind loseAnswer: headers or connection.</param>
public sealed record FaultAnswer(
    int Id, string Kind, string? Account, string? Command, int? CertificateId, int Times, IReadOnlyList<int>? Calls, int Hits, int Left, IReadOnlyList<Guid> Requests,
    int? Number, string? Message, int? Milliseconds, int? Status, string? Body, string? At)
{
    internal static FaultAnswer Of(FaultRow row, string? account, IReadOnlyList<Guid> requests) => new(
        row.Id, FaultKinds.Of(row.Kind).Name, account, row.Command, row.CertificateId, row.Times,
        OrdinalsOf(row), row.Hits, row.Times - row.Hits, requests,
        row.Number, row.Message, row.Milliseconds, row.Status, row.Body,
        row.Kind is not FaultKind.LoseAnswer ? null : row.AtConnection ? FaultFields.AtConnection : FaultFields.AtHeaders);

    internal static int[]? OrdinalsOf(FaultRow row) => row.Calls?.Split(',').Select(call => int.Parse(call, CultureInfo.InvariantCulture)).ToArray();
}
