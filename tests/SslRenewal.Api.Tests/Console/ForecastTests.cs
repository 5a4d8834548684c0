using SslRenewal.Api.Console.Forecast;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Tests.Console;

/// <summary>What falls due, what it costs and how far the balance reaches.</summary>
public abstract class ForecastTests(DatabaseKind kind)
{
    private const string Mixed = """
        { "certificateId": 1, "sslType": "Standard SSL", "expiresInDays": -1 }, { "certificateId": 2, "sslType": "Standard SSL", "expiresInDays": 0 }, { "certificateId": 3, "sslType": "PositiveSSL", "expiresInDays": 30 },
        { "certificateId": 4, "sslType": "SAN Certificate", "sans": 2, "expiresInDays": 30 }, { "certificateId": 5, "sslType": "Standard SSL", "expiresInDays": 30 }, { "certificateId": 6, "sslType": "EV SSL", "expiresInDays": 365 },
        { "certificateId": 7, "sslType": "EV SSL", "expiresInDays": 366 }, { "certificateId": 8, "sslType": "Standard SSL", "expiresInDays": 31 }, { "certificateId": 9, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 8 },
        { "certificateId": 10, "sslType": "EV SSL", "status": "CANCELLED", "expiresInDays": 10 }
        """;

    [DatabaseFact]
    public async Task It_adds_up_what_ends_and_what_renewing_it_costs()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Mixed, balance: 500));

        var forecast = await ReadAsync(host);

        Assert.Equal([(30, 4, 0, 9m + 9 + 54 + 9), (60, 4, 1, 81m), (90, 4, 1, 81m), (365, 5, 1, 161m)], forecast.Ahead.Select(period => (period.Until.DayNumber - Fleets.Today.DayNumber, period.Due, period.Renewed, period.Cost)));
        Assert.Equal((Fleets.Today, new DateOnly(2026, 11, 22), 1), (forecast.Weeks[0].From, forecast.Weeks[0].Until, forecast.Weeks[0].Due));
        Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31), 3, 1, 72m, 81m), forecast.Months[1] is var december ? (december.From, december.Until, december.Due, december.Renewed, december.Cost, december.CostSoFar) : default);
        Assert.All((IReadOnlyList<ForecastPeriod>[])[forecast.Weeks, forecast.Months], periods => Assert.Equal((5, 1, 161m, Fleets.Today.AddDays(365)), (periods.Sum(period => period.Due), periods.Sum(period => period.Renewed), periods[^1].CostSoFar, periods[^1].Until)));
        Assert.Null(forecast.Gap);
    }

    [DatabaseTheory]
    [InlineData(8.99, 0, 0, 5, 152.01, 2)]
    [InlineData(9, 30, 1, 4, 152, 3)]
    [InlineData(71.99, 30, 2, 3, 89.01, 4)]
    [InlineData(72, 30, 3, 2, 89, 5)]
    [InlineData(160.99, 365, 4, 1, 0.01, 6)]
    public async Task The_balance_ends_at_the_first_certificate_that_it_does_not_cover(decimal balance, int day, int covered, int uncovered, decimal missing, int first)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Mixed, balance));

        var gap = (await ReadAsync(host)).Gap!;

        Assert.Equal((Fleets.Today.AddDays(day), covered, uncovered, missing, first), (gap.Day, gap.Covered, gap.Uncovered, gap.Missing, gap.First[0].CertificateId));
        Assert.False((await ReadAsync(host)).Ahead[^1].IsCovered(balance));
    }

    [DatabaseFact]
    public async Task Within_a_day_of_many_it_is_found_at_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 9 * 700, certificates: 1_200));

        var gap = (await ReadAsync(host)).Gap!;

        Assert.Equal((700, 500, 4_500m), (gap.Covered, gap.Uncovered, gap.Missing));
        Assert.Equal([502_604, 502_605, 502_606, 502_607, 502_608], gap.First.Select(row => row.CertificateId));
    }

    [DatabaseFact]
    public async Task Within_a_day_of_many_at_several_prices_it_is_found_by_walking()
    {
        var scenario = Renewals.Scenario(balance: 9 * 700, certificates: 1_200).Replace("\"generate\"", """ "certificates": [ { "certificateId": 502000, "sslType": "EV SSL", "expiresInDays": 30 } ], "generate" """, StringComparison.Ordinal)
            .Replace("501904", "600000", StringComparison.Ordinal);
        await using var host = await SslRenewalHost.StartAsync(kind, scenario);

        var gap = (await ReadAsync(host)).Gap!;

        Assert.Equal((692, 509, 600_691), (gap.Covered, gap.Uncovered, gap.First[0].CertificateId));
    }

    [DatabaseFact]
    public async Task Nothing_falls_due_where_there_is_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());

        var forecast = await ReadAsync(host);

        Assert.Equal((0, 0m), (forecast.Whole.All, forecast.Whole.Cost));
        Assert.Null(forecast.Gap);
    }

    private static Task<FleetForecast> ReadAsync(SslRenewalHost host) => host.LookAsync(async database =>
    {
        var user = (await database.FindUserAsync("apiexample", CancellationToken.None))!;
        var counts = await new CountReading(database).ReadAsync(user, CancellationToken.None);
        return await new ForecastReading(host.Services.GetRequiredService<PreparedDatabase>(), new ListQuery(database)).ReadAsync(user, counts, Fleets.Today, DeskPolicy.Of2022, CancellationToken.None);
    });
}

public sealed class SqliteForecastTests() : ForecastTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlForecastTests() : ForecastTests(DatabaseKind.PostgreSql);
