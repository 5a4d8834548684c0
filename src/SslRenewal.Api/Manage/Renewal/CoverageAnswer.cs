using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Manage.Renewal;

/// <summary>What a coverage is made of, in whole days.</summary>
/// <param name="TermDays">The years that were paid.</param>
/// <param name="CarriedDays">Those left on the renewed certificate at activation.</param>
/// <param name="BonusDays">Those given on top.</param>
/// <param name="CapDays">The most that one leaf may last which is issued then.</param>
/// <param name="BankedDays">The coverage past the end of the first leaf; further leaves are issued for it.</param>
/// <param name="ExpiresOn">The end of the coverage.</param>
public sealed record CoverageAnswer(int TermDays, int CarriedDays, int BonusDays, int CapDays, int BankedDays, DateTimeOffset ExpiresOn)
{
    internal static CoverageAnswer Of(CoverageTerms terms) => new(terms.TermDays, terms.CarriedDays, terms.BonusDays, terms.CapDays, terms.BankedDays, terms.ExpiresAt);
}
