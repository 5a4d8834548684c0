using System.Text;

namespace SslRenewal.Api.Tests;

/// <summary>What a request's parameters mean: where they may stand, twice given, and bytes that are no text.</summary>
public sealed class ParameterTests : IAsyncLifetime
{
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_command_may_stand_in_the_path()
    {
        using var response = await _host.Client.GetAsync(new Uri("/xml.response/namecheap.ssl.renew?" + Renewals.Of(501904).Replace("&Command=namecheap.ssl.renew", "", StringComparison.Ordinal), UriKind.Relative));

        Assert.True((await Answer.ReadAsync(response)).IsOk);
    }

    [Fact]
    public async Task A_command_in_the_path_that_differs_from_the_parameter_is_ambiguous()
    {
        using var response = await _host.Client.GetAsync(new Uri("/xml.response/namecheap.ssl.getInfo?" + Renewals.Of(501904), UriKind.Relative));

        Assert.Equal("command.unknown", (await Answer.ReadAsync(response)).Rule);
    }

    [Fact]
    public async Task A_parameter_in_query_and_form_that_differs_is_ambiguous()
    {
        using var form = new StringContent("Years=2", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await _host.Client.PostAsync(new Uri("/xml.response?" + Renewals.Of(501904), UriKind.Relative), form);

        Assert.Equal("years.invalid", (await Answer.ReadAsync(response)).Rule);
    }

    [Theory]
    [InlineData("SSLType=%FF%FE")]
    [InlineData("SSLType=%ED%A0%80")]
    [InlineData("SSLType=%00")]
    [InlineData("SSLType=%0B%1F")]
    [InlineData("SSLType=%")]
    [InlineData("SSLType=%zz")]
    [InlineData("SSLType==")]
    public async Task Bytes_that_are_no_text_are_an_unknown_type(string parameter) =>
        Assert.Equal("ssltype.invalid", (await _host.SendAsync(Renewals.Of(501904).Split("&SSLType")[0] + "&" + parameter)).Rule);

    [Theory]
    [InlineData("ApiUser", "key.invalid")]
    [InlineData("ApiKey", "key.invalid")]
    [InlineData("UserName", "username.unauthorized")]
    [InlineData("ClientIp", "clientip.invalid")]
    [InlineData("Command", "command.unknown")]
    [InlineData("PromotionCode", "promotion.unknown")]
    public async Task A_nul_is_in_no_name(string name, string rule)
    {
        var query = string.Join('&', Renewals.Of(501904).Split('&').Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal)));

        Assert.Equal(rule, (await _host.SendAsync($"{query}&{name}=a%00b")).Rule);
    }

    [Fact]
    public async Task The_command_comes_back_as_sent()
    {
        var answer = await _host.SendAsync(Renewals.Of(501904).Replace("namecheap.ssl.renew", "%20NameCheap.ssl.RENEW%20", StringComparison.Ordinal));

        Assert.Contains("<RequestedCommand>NameCheap.ssl.RENEW</RequestedCommand>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<CommandResponse Type=\"namecheap.ssl.renew\">", answer.Text, StringComparison.Ordinal);
    }
}
