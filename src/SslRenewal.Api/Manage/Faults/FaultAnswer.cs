using System.Globalization;
using System.Text.Json;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>A fault, and what it has struck.</summary>
/// <param name="Hits">How many requests it struck.</param>
/// <param name="Left">How many it has still to strike.</param>
public sealed record FaultAnswer(int Id, string Kind, string? Account, string? Command, int? CertificateId, int Times, IReadOnlyList<int>? Calls, int Hits, int Left, int? Number, string? Message)
{
    internal static FaultAnswer Of(FaultRow row, string? account) => new(
        row.Id, JsonNamingPolicy.CamelCase.ConvertName(row.Kind.ToString()), account, row.Command, row.CertificateId, row.Times,
        row.Calls?.Split(',').Select(call => int.Parse(call, CultureInfo.InvariantCulture)).ToArray(), row.Hits, row.Times - row.Hits, row.Number, row.Message);
}
