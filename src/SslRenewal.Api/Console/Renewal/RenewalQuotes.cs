using SslRenewal.Api.Configuration;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Says what renewals would cost and cover, and orders nothing.</summary>
internal sealed class RenewalQuotes(DeskAttempts attempts, ServiceSettings settings)
{
    /// <summary>For every number of years that the type is sold for.</summary>
    public async Task<IReadOnlyList<PeriodQuote>> ReadAsync(Caller caller, RenewalApplication application, CancellationToken cancellationToken)
    {
        if (await attempts.GatherAsync(caller, application, Term.MinYears, promotionCode: null, input: null, cancellationToken) is not { } attempt)
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(Term.MinYears, attempt.Renewal.Issued?.MaxYears ?? Term.MaxYears)
                .Select(years => attempt with { Renewal = attempt.Renewal with { Request = attempt.Renewal.Request with { Years = years } } })
                .Select(asked => new PeriodQuote(asked.Renewal.Years, asked.Renewal.Price, CoverageOf(asked.Renewal), DeskRules.OfPeriod.FirstRefusal(asked))),
        ];
    }

    /// <summary>The coverage of a renewal, if it were issued now.</summary>
    public CoverageTerms CoverageOf(RenewalAttempt renewal)
    {
        var expiry = renewal.Certificate?.ExpiresOn ?? renewal.Today;
        return new CoverageTerms(renewal.Now, renewal.Years, CoverageTerms.Carried(expiry, renewal.Today), BonusOf(renewal));
    }

    /// <summary>The days that it is given on top, by those that are left at the payment.</summary>
    public int BonusOf(RenewalAttempt renewal) => settings.DeskBonus.DaysFor((renewal.Certificate?.ExpiresOn ?? renewal.Today).DayNumber - renewal.Today.DayNumber);
}
