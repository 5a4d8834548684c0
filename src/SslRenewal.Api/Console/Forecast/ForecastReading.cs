using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Console.List;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Console.Forecast;

/// <summary>Looks ahead: by what is counted for each day, and by an index for the certificates at which the balance ends.</summary>
internal sealed class ForecastReading(PreparedDatabase database, ListQuery list)
{
    private const int Shown = 5;
    private const int Walked = 500;

    public async Task<FleetForecast> ReadAsync(UserRow user, FleetCounts counts, DateOnly today, DeskPolicy policy, CancellationToken cancellationToken)
    {
        var prices = await database.ReadAsync(connection => OrderFacts.ReadPricesAsync(connection, cancellationToken), cancellationToken);
        var lines = ForecastLine.Of(counts, prices, today);

        var calendar = new ForecastCalendar(lines, today);

        return new(
            user.Balance, calendar.Ahead, calendar.Weeks, calendar.Months,
            await FindGapAsync(user, [.. lines.Where(line => !line.IsRenewed)], prices, today, policy, cancellationToken));
    }

    private async Task<ForecastGap?> FindGapAsync(UserRow user, IReadOnlyList<ForecastLine> due, PriceList prices, DateOnly today, DeskPolicy policy, CancellationToken cancellationToken)
    {
        var (left, covered) = (user.Balance, 0);

        foreach (var day in due.GroupBy(line => line.Day))
        {
            var cost = day.Sum(line => line.Cost);

            if (cost > left)
            {
                var (passed, first) = await StepAsync(user, day.Key, left, [.. day], prices, today, policy, cancellationToken);
                covered += passed;
                return new(day.Key, covered, due.Sum(line => line.Count) - covered, due.Sum(line => line.Cost) - user.Balance, first);
            }

            left -= cost;
            covered += day.Sum(line => line.Count);
        }

        return null;
    }

    // Within the day at which the balance ends: where all cost the same, as many as it pays for are passed at once; else they are walked along until it is spent.
    private async Task<(int Passed, IReadOnlyList<ListRow> First)> StepAsync(
        UserRow user, DateOnly day, decimal left, IReadOnlyList<ForecastLine> lines, PriceList prices, DateOnly today, DeskPolicy policy, CancellationToken cancellationToken)
    {
        var request = new ListRequest(ListView.Lasting, ListSort.ByExpiry, From: day, Until: today.AddDays(ForecastLine.Days));

        if (lines.DistinctBy(line => line.Price).Count() == 1)
        {
            var passed = (int)(left / lines[0].Price);
            return (passed, (await list.ReadAsync(user, today, request, policy, cancellationToken, Shown, passed)).Rows);
        }

        var (spent, walked) = (0m, 0);

        while (true)
        {
            var page = await list.ReadAsync(user, today, request, policy, cancellationToken, Walked);
            var passed = page.Rows.TakeWhile(row => (spent += ForecastLine.PriceOf(row.Product, row.Sans, prices, today)) <= left).Count();
            walked += passed;

            if (passed < page.Rows.Count || page.After is null)
            {
                return (walked, [.. page.Rows.Skip(passed).Take(Shown)]);
            }

            request = request with { After = page.After };
        }
    }
}
