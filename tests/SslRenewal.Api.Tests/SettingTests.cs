using SslRenewal.Api.Configuration;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>The configuration: what is left out has its default, and what cannot be meant stops the start with one clear line.</summary>
public sealed class SettingTests
{
    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var settings = Read();

        Assert.Equal(new DatabaseAddress(DatabaseKind.Sqlite, "Data Source=sslrenewal.db"), settings.Database);
        Assert.Equal(("demo", null, 1, null), (settings.Scenario, settings.Clock, settings.Seed, settings.ManagementKey));
        Assert.Equal((0, 0, 0, 10), (settings.RequestsPerMinute, settings.RequestsPerHour, settings.RequestsPerDay, settings.WrongKeysPerMinute));
        Assert.Equal(("--5:00", false, 0), (settings.GmtTimeDifference, settings.CheckRemoteAddress, settings.KnownProxies.Count));
        Assert.Equal((DeskPolicy.Of2022, RenewalBonus.Mirror, null), (settings.DeskPolicy, settings.DeskBonus, settings.Contact));
        Assert.Equal((null, null, TimeSpan.Zero), (settings.Responder, settings.ValidationHttpPort, settings.ShutdownDelay));
        Assert.Equal((null, null, null, false, 5443), (settings.RootFile, settings.IntermediateFile, settings.Passphrase, settings.Tls, settings.TlsPort));
    }

    [Fact]
    public void What_is_given_is_taken()
    {
        var settings = Read(("Clock", "2026-07-10T12:00:00+02:00"), ("Seed", "-7"), ("api:requestsperminute", "50"), ("Proxies:Known:0", "10.0.0.0/8"), ("Proxies:Known:1", "::1"),
            ("Renewal:Policy", "2018"), ("Renewal:Bonus", "Tier"), ("Contact", "Ring 100."), ("Responder", "true"), ("Responder:DnsPort", "53"), ("Shutdown:Delay", "5"));

        Assert.Equal(new DateTimeOffset(2026, 7, 10, 10, 0, 0, TimeSpan.Zero), settings.Clock);
        Assert.Equal((DeskPolicy.Of2018, RenewalBonus.Tier, "Ring 100."), (settings.DeskPolicy, settings.DeskBonus, settings.Contact));
        Assert.Equal((new ResponderSettings(5081, 53), TimeSpan.FromSeconds(5)), (settings.Responder, settings.ShutdownDelay));
        Assert.Equal((-7, 50, 2), (settings.Seed, settings.RequestsPerMinute, settings.KnownProxies.Count));
    }

    [Theory]
    [InlineData("Database", "sslrenewal.db", "expected an SQLite connection string")]
    [InlineData("Database", "Data Source=:memory:", "expected Data Source to name a file")]
    [InlineData("Clock", "tomorrow", "expected system or an ISO 8601 instant")]
    [InlineData("Clock", "2100-01-01T00:00:00Z", "expected system or an ISO 8601 instant")]
    [InlineData("Seed", "x", "expected a whole number")]
    [InlineData("Api:RequestsPerMinute", "-1", "expected a whole number from 0")]
    [InlineData("Api:RequestsPerDay", "99999999999", "expected a whole number from 0")]
    [InlineData("Api:WrongKeysPerMinute", "1001", "expected a whole number from 0 to 1000")]
    [InlineData("Api:GmtTimeDifference", "\u0001", "expected at most 50 characters that XML allows")]
    [InlineData("PublicUrl", "ftp://localhost", "expected an http or https address")]
    [InlineData("PublicUrl", "localhost", "expected an http or https address")]
    [InlineData("Api:CheckRemoteAddress", "yes", "expected true or false")]
    [InlineData("Proxies:Known", "proxy.example", "expected an IP address")]
    [InlineData("Api:RequestPerMinute", "50", "there is no such setting; there are Database, Scenario,")]
    [InlineData("Smtp:Port", "0", "expected a whole number from 1 to 65535")]
    [InlineData("Smtp:Tls", "yes", "expected true or false")]
    [InlineData("Smtp:Sender", "a@example.com", "there is no such setting")]
    [InlineData("Webhooks:Address", "x", "there is no such setting")]
    [InlineData("Tls", "on", "expected true or false")]
    [InlineData("Tls:Port", "65536", "expected a port from 0 to 65535")]
    [InlineData("Keys:Passphrases", "x", "there is no such setting")]
    [InlineData("Issuance:Leaf", "x", "there is no such setting")]
    [InlineData("Renewal:Policy", "2020", "expected 2018 or 2022")]
    [InlineData("Renewal:Bonus", "none", "expected mirror or tier")]
    [InlineData("Renewal:Window", "90", "there is no such setting")]
    [InlineData("Contact", "a\nb", "expected one line of at most 200 characters")]
    [InlineData("Management:Keys", "x", "there is no such setting")]
    [InlineData("Responder", "on", "expected true or false")]
    [InlineData("Responder:DnsPort", "65536", "expected a port from 0 to 65535")]
    [InlineData("Responder:Port", "1", "there is no such setting")]
    [InlineData("Shutdown:Delay", "301", "expected a whole number of seconds from 0 to 300")]
    [InlineData("Accounts:AutoCrate", "true", "there is no such setting")]
    [InlineData("Accounts:AutoCreate", "perhaps", "expected true or false")]
    [InlineData("Accounts:AutoCreateLimit", "-1", "expected a whole number from 0")]
    public void What_cannot_be_meant_is_named_with_what_was_expected(string key, string value, string expected)
    {
        var failure = Assert.Throws<SettingException>(() => Read((key, value)));

        Assert.StartsWith($"{key}: {expected}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_needs_an_address_to_send_from_and_the_rest_has_its_default()
    {
        var smtp = Read(("Smtp:Host", "mail.example.com"), ("Smtp:From", "Renewals <ssl@example.com>")).Smtp!;

        Assert.Equal(("mail.example.com", 25, "ssl@example.com", "Renewals", null, null, false), (smtp.Host, smtp.Port, smtp.From.Address, smtp.From.DisplayName, smtp.UserName, smtp.Password, smtp.Tls));
        Assert.Null(Read().Smtp);
        Assert.StartsWith("Smtp:From: expected the address", Refuse(("Smtp:Host", "mail.example.com")), StringComparison.Ordinal);
        Assert.StartsWith("Smtp:From: expected the address", Refuse(("Smtp:Host", "mail.example.com"), ("Smtp:From", "nobody")), StringComparison.Ordinal);
        Assert.StartsWith("Smtp:Host: expected the name", Refuse(("Smtp:Port", "25")), StringComparison.Ordinal);
        Assert.StartsWith("Smtp:UserName: expected both", Refuse(("Smtp:Host", "mail.example.com"), ("Smtp:From", "ssl@example.com"), ("Smtp:Password", "secret")), StringComparison.Ordinal);
    }

    [Fact]
    public void Webhooks_need_an_address_and_a_secret_and_tell_neither_the_secret_nor_the_query()
    {
        var webhooks = Read(("Webhooks:Url", "https://hooks.example.com/ssl?token=abc"), ("Webhooks:Secret", "secret")).Webhooks!;

        Assert.Equal(("https://hooks.example.com/ssl?token=abc", "secret"), (webhooks.Url.AbsoluteUri, webhooks.Secret));
        Assert.Equal("https://hooks.example.com/ssl", $"{webhooks}");
        Assert.Null(Read().Webhooks);
        Assert.StartsWith("Webhooks:Url: expected the address", Refuse(("Webhooks:Secret", "secret")), StringComparison.Ordinal);
        Assert.StartsWith("Webhooks:Secret: expected the text", Refuse(("Webhooks:Url", "https://hooks.example.com")), StringComparison.Ordinal);
        Assert.StartsWith("Webhooks:Url: expected an http or https address", Refuse(("Webhooks:Url", "ftp://hooks.example.com"), ("Webhooks:Secret", "secret")), StringComparison.Ordinal);
    }

    private static string Refuse(params (string Key, string Value)[] values) => Assert.Throws<SettingException>(() => Read(values)).Message;

    private static ServiceSettings Read(params (string Key, string Value)[] values) =>
        ServiceSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build());
}
