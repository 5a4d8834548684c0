namespace SslRenewal.Api.Tests.Manage;

/// <summary>Who may make itself an account, under which names, and how it is listed.</summary>
public sealed class AutoCreateRuleTests
{
    [Fact]
    public async Task What_is_no_name_or_is_a_sub_user_s_makes_no_account()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tenants.AutoCreate);

        foreach (var name in (string[])["a-name-of-21-letters.", "line%0Abreak", "reseller-customer", "..", ".", "a%2Fb"])
        {
            Assert.Equal("key.invalid", (await host.SendAsync(Renewals.Of(501904).As(name))).Rule);
        }

        Assert.Equal(6, (await host.GetAsync("accounts")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_second_key_for_the_same_name_is_wrong_and_counted()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: new(Tenants.AutoCreate, StringComparer.Ordinal) { ["Api:WrongKeysPerMinute"] = "2" });
        _ = await host.SendAsync(Renewals.Of(501904).As("owner", "the-first"));

        var rules = new List<string?>();

        for (var at = 0; at < 3; at++)
        {
            rules.Add((await host.SendAsync(Renewals.Of(501904).As("owner", "the-second"))).Rule);
        }

        Assert.Equal(["key.invalid", "key.invalid", "key.too-many"], rules);
        Assert.NotEqual("key.invalid", (await host.SendAsync(Renewals.Of(501904).As("owner", "the-first"))).Rule);
    }

    [Fact]
    public async Task Sub_users_whose_names_are_too_long_or_taken_are_left_out_and_numbers_stay_the_same()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tenants.AutoCreate);
        using var taken = await host.PostAsync("accounts", """{ "userName": "JOB-SUB", "apiKey": "k" }""");

        var job = await host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL").As("job"));
        var longest = await host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL").As("a-name-of-20-letters"));

        Assert.Equal("502012", job["CertificateID"]);
        Assert.Equal("502012", longest["CertificateID"]);
        var users = (await host.GetAsync("accounts?pageSize=1000")).GetProperty("items").EnumerateArray().Select(user => $"{user.GetProperty("userName")} of {user.GetProperty("account")}").ToList();
        Assert.Contains("job-penny of job", users);
        Assert.DoesNotContain("job-sub of job", users);
        Assert.DoesNotContain(users, user => user.EndsWith("of a-name-of-20-letters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_elsewhere_nobody_makes_an_account_without_a_management_key()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tenants.AutoCreate);
        await using var managed = await SslRenewalHost.StartAsync(settings: new(Tenants.AutoCreate, StringComparer.Ordinal) { ["Management:Key"] = "a-management-key" });

        Assert.Equal("key.invalid", await ThroughProxyAsync(host));
        Assert.Equal("certificate.unknown", await ThroughProxyAsync(managed));
    }

    [Fact]
    public async Task The_list_names_every_user_with_its_account()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tenants.AutoCreate);
        _ = await host.SendAsync(Renewals.Of(501904).As("auto"));
        using var moved = await host.PutAsync("accounts/auto/clock", """{ "now": "2027-01-01T00:00:00Z" }""");

        var page = await host.GetAsync("accounts?page=2&pageSize=4");

        Assert.Equal(9, page.GetProperty("total").GetInt32());
        Assert.Equal(["lockedout", "officeonly", "auto", "auto-penny"], page.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("userName").GetString()));
        Assert.Equal(
            """{"userName":"auto-penny","account":"auto","balance":0.5,"locked":false,"autoCreated":true,"clock":"2027-01-01T00:00:00Z"}""", page.GetProperty("items")[3].GetRawText());
        Assert.True(page.GetProperty("items")[0].GetProperty("locked").GetBoolean());
    }

    private static async Task<string?> ThroughProxyAsync(SslRenewalHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + Renewals.Of(1).As("stranger"));
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var response = await host.Client.SendAsync(request);
        return (await Answer.ReadAsync(response)).Rule;
    }
}
