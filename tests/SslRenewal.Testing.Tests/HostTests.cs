using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Testing.Tests;

/// <summary>A host: it is there at once, alone, and gone without a trace.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_renews_with_a_socket_and_without(bool socket)
    {
        await using var host = await SslRenewalHost.StartAsync(new() { Socket = socket });

        Assert.True(await Renewal.IsOkAsync(host, 501904));
        Assert.Equal((socket ? "127.0.0.1" : "localhost", "/xml.response"), (host.ApiAddress.Host, host.ApiAddress.AbsolutePath));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), await host.Clock.NowAsync());
    }

    [Fact]
    public async Task Twenty_at_once_do_not_see_each_other()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            await using var host = await SslRenewalHost.StartAsync(new() { Socket = number % 4 < 2 });
            var before = await host.Clock.AdvanceAsync(TimeSpan.FromDays(number));

            Assert.True(await Renewal.IsOkAsync(host, 501904));

            if (number % 2 == 0)
            {
                Assert.True(await Renewal.IsOkAsync(host, 501907, "InstantSSL"));
            }

            Assert.Equal(before, await host.Clock.NowAsync());
            return (number, (await host.Account("apiexample").ReadAsync()).Orders);
        })));

        Assert.All(hosts, host => Assert.Equal(host.number % 2 == 0 ? 3 : 2, host.Orders));
    }

    [Fact]
    public async Task What_it_kept_goes_when_it_ends()
    {
        string file;

        await using (var host = await SslRenewalHost.StartAsync())
        {
            file = new SqliteConnectionStringBuilder(host.Services.GetRequiredService<ServiceSettings>().Database.ConnectionString).DataSource;
            Assert.True(await Renewal.IsOkAsync(host, 501904));
            Assert.True(File.Exists(file));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public async Task A_database_of_ones_own_stays_and_is_found_again()
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-");
        var options = new SslRenewalOptions { Database = $"Data Source={Path.Combine(folder.FullName, "kept.db")};Pooling=False" };

        await using (var first = await SslRenewalHost.StartAsync(options))
        {
            Assert.True(await Renewal.IsOkAsync(first, 501904));
        }

        await using (var second = await SslRenewalHost.StartAsync(options))
        {
            Assert.Equal(2, (await second.Account("apiexample").ReadAsync()).Orders);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_can_be_started_again_and_put_back()
    {
        await using var host = await SslRenewalHost.StartAsync();
        Assert.True(await Renewal.IsOkAsync(host, 501904));
        _ = await host.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        await host.RestartAsync();
        Assert.Equal(2, (await host.Account("apiexample").ReadAsync()).Orders);

        await host.ResetAsync();
        Assert.Equal(1, (await host.Account("apiexample").ReadAsync()).Orders);
        Assert.Equal(new SslRenewalOptions().Clock, await host.Clock.NowAsync());
    }

    [Fact]
    public async Task Neither_the_environment_nor_a_file_has_a_say()
    {
        // A service that read one of them would not start.
        const string Variable = "Api__NoSuchSetting", Unknown = """{ "Api": { "NoSuchSettingEither": 1 } }""";
        string[] files = [Path.Combine(Environment.CurrentDirectory, "appsettings.json"), Path.Combine(AppContext.BaseDirectory, "appsettings.json")];
        var before = files.Distinct(StringComparer.Ordinal).Select(file => (File: file, Content: File.Exists(file) ? File.ReadAllBytes(file) : null)).ToArray();

        try
        {
            Environment.SetEnvironmentVariable(Variable, "1");
            Assert.All(before, was => File.WriteAllText(was.File, Unknown));

            await using var host = await SslRenewalHost.StartAsync();

            Assert.True(await Renewal.IsOkAsync(host, 501904));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, value: null);
            Assert.All(before, PutBack);
        }
    }

    [Fact]
    public async Task A_setting_is_given_and_a_wrong_one_is_refused()
    {
        await using var host = await SslRenewalHost.StartAsync(new() { Settings = Setting("Management:Key", "a key of the management") });
        var refusal = await Assert.ThrowsAsync<SettingException>(() => SslRenewalHost.StartAsync(new() { Settings = Setting("Api:RequestPerMinute", "50") }));

        Assert.NotEqual(default, await host.Clock.NowAsync());
        Assert.Contains("Api:RequestPerMinute: there is no such setting", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scenario", "demo", "Scenario")]
    [InlineData("clock", "system", "Clock")]
    [InlineData("Seed", "2", "Seed")]
    [InlineData("Database", "Data Source=another.db", "Database")]
    public async Task What_is_an_option_is_no_setting(string key, string value, string option)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => SslRenewalHost.StartAsync(new() { Settings = Setting(key, value) }));

        Assert.StartsWith($"Settings: {key} is not a setting of a host: use SslRenewalOptions.{option}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_brings_everything_back_in_another_host_too()
    {
        await using var host = await SslRenewalHost.StartAsync();
        await using var other = await SslRenewalHost.StartAsync(new() { Scenario = Scenario.None, Seed = 2 });
        Assert.True(await Renewal.IsOkAsync(host, 501904));
        var noon = await host.Clock.NowAsync();
        var snapshot = await host.SnapshotAsync();
        Assert.True(await Renewal.IsOkAsync(host, 501907, "InstantSSL"));
        _ = await host.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        await host.RestoreAsync(snapshot);
        await other.RestoreAsync(snapshot);

        Assert.Equal((2, noon), ((await host.Account("apiexample").ReadAsync()).Orders, await host.Clock.NowAsync()));
        Assert.Equal(await host.Account("apiexample").ReadAsync(), await other.Account("apiexample").ReadAsync());
        Assert.Contains("[0]", (await Assert.ThrowsAsync<SslRenewalException>(() => host.RestoreAsync("[]"u8.ToArray()))).Message, StringComparison.Ordinal);
    }

    private static void PutBack((string File, byte[]? Content) was)
    {
        if (was.Content is { } content)
        {
            File.WriteAllBytes(was.File, content);
        }
        else
        {
            File.Delete(was.File);
        }
    }

    private static Dictionary<string, string> Setting(string key, string value) => new(StringComparer.Ordinal) { [key] = value };
}
