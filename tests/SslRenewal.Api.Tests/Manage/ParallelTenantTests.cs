using System.Globalization;
using System.Net;
using System.Text.Json;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>Many test suites share one server, each as an account of its own, and none sees another. SSLRENEWAL_ROUNDS says how often, once by default.</summary>
public abstract class ParallelTenantTests(DatabaseKind kind)
{
    private const int Accounts = 64;

    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("SSLRENEWAL_ROUNDS") ?? "1", CultureInfo.InvariantCulture);

    [DatabaseFact]
    public async Task Sixty_four_accounts_at_once_have_each_its_own_clock_faults_and_money()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, settings: new(Tenants.AutoCreate, StringComparer.Ordinal) { ["Clock"] = "2026-11-21T12:00:00Z" });
        var before = await host.ReadAccountAsync();

        for (var round = 1; round <= Rounds; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, Accounts).Select(number => LiveAsync(host, $"r{round}-suite-{number}", number)));
        }

        Assert.Equal(before, await host.ReadAccountAsync());
        Assert.Equal("2026-11-21T12:00:00Z", (await host.GetAsync("clock")).GetProperty("now").GetString());
    }

    // What a suite does, and everything that it can see of itself.
    private static async Task LiveAsync(SslRenewalHost host, string user, int number)
    {
        var (now, times) = (Noon.AddDays(number % 30).AddMinutes(number), 1 + (number % 3));
        var renewal = Renewals.Of(501904, sslType: "PositiveSSL").As(user);

        Assert.True((await host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances".As(user))).IsOk);
        await host.MoveAsync(now, $"accounts/{user}/clock");
        var fault = await MakeFaultAsync(host, user, times);

        for (var at = 0; at < times; at++)
        {
            Assert.Equal("order.failed", (await host.SendAsync(renewal)).Rule);
        }

        var renewed = await host.SendAsync(renewal);
        Assert.Equal(("9.0000", "502012"), (renewed["ChargedAmount"], renewed["CertificateID"]));
        Assert.Equal($"hits {times} left 0", await TellFaultAsync(host, fault));
        Assert.Equal(new Account(user, 991, 991, Orders: 2, Certificates: 38), await host.ReadAccountAsync(user));
        Assert.Equal(now, (await host.GetAsync($"orders?userName={user}")).GetProperty("items")[0].GetProperty("placedOn").GetDateTimeOffset());

        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync(user));

        Assert.Equal(new Account(user, 1000, 1000, Orders: 1, Certificates: 37), await host.ReadAccountAsync(user));
        Assert.Equal("gone", await TellFaultAsync(host, fault));
        Assert.Equal((renewed["OrderId"], renewed["CertificateID"]), await host.SendAsync(renewal) is var again ? (again["OrderId"], again["CertificateID"]) : default);
        Assert.Equal(Noon, (await host.GetAsync($"orders?userName={user}")).GetProperty("items")[0].GetProperty("placedOn").GetDateTimeOffset());
    }

    private static async Task<int> MakeFaultAsync(SslRenewalHost host, string user, int times)
    {
        using var made = await host.PostAsync("faults", $$"""{ "kind": "orderCreationFailed", "account": "{{user}}", "times": {{times}} }""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
    }

    private static async Task<string> TellFaultAsync(SslRenewalHost host, int id)
    {
        var fault = (await host.GetAsync("faults")).EnumerateArray().FirstOrDefault(fault => fault.GetProperty("id").GetInt32() == id);
        return fault.ValueKind is JsonValueKind.Undefined ? "gone" : $"hits {fault.GetProperty("hits")} left {fault.GetProperty("left")}";
    }
}

public sealed class SqliteParallelTenantTests() : ParallelTenantTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlParallelTenantTests() : ParallelTenantTests(DatabaseKind.PostgreSql);
