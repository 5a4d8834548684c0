using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What a renewal for so many years would be.</summary>
/// <param name="Price">US dollars, without a promotion.</param>
/// <param name="Coverage">If it were issued now.</param>
/// <param name="Refusal">Why it cannot be had, or <see langword="null"/> where it can.</param>
public sealed record PeriodQuote(int Years, decimal Price, CoverageTerms Coverage, DeskRefusal? Refusal)
{
    /// <summary>The end of the first leaf.</summary>
    public DateTimeOffset FirstLeafEnds => LeafPeriod.From(Coverage.IssuedAt, Coverage.ExpiresAt).End;
}
