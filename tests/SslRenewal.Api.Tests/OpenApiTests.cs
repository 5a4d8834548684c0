using System.Text.Json;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Tests;

/// <summary>The OpenAPI document tells of every parameter, every example and every answer.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private SslRenewalHost _host = null!;
    private JsonElement _paths;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync();
        _paths = JsonDocument.Parse(await _host.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement.GetProperty("paths");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void Every_command_has_a_path_with_get_and_post() =>
        Assert.All(CommandTable.All, command => Assert.Equal(["get", "post"], Path(command).EnumerateObject().Select(operation => operation.Name)));

    [Fact]
    public void Every_parameter_is_described_with_its_length_as_query_and_as_form() => Assert.All(CommandTable.All, command =>
    {
        var expected = GlobalParameters.Documented.Concat(command.Parameters).Select(parameter => $"{parameter.Name} {parameter.MaxLength} {parameter.Required}").ToArray();
        var form = Path(command).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");
        var required = form.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToArray();

        Assert.Equal(expected, Path(command).GetProperty("get").GetProperty("parameters").EnumerateArray().Where(parameter => Text(parameter, "in") == "query")
            .Select(parameter => $"{Text(parameter, "name")} {parameter.GetProperty("schema").GetProperty("maxLength")} {parameter.TryGetProperty("required", out var isRequired) && isRequired.GetBoolean()}"));
        Assert.Equal(expected, form.GetProperty("properties").EnumerateObject().Select(parameter => $"{parameter.Name} {parameter.Value.GetProperty("maxLength")} {required.Contains(parameter.Name)}"));
    });

    [Fact]
    public void Every_answer_has_an_example_by_its_rule() => Assert.All(CommandTable.All, command =>
    {
        var examples = Path(command).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("text/xml").GetProperty("examples");

        Assert.Equal(
            GlobalErrors.InOrder.Select(refusal => refusal.Rule).Concat(command.Refusals.Select(refusal => refusal.Refusal.Rule)).Prepend("OK").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            examples.EnumerateObject().Select(example => example.Name).Order(StringComparer.Ordinal));
    });

    [Fact]
    public async Task A_command_is_answered_under_the_path_it_is_described_by_with_its_examples()
    {
        await _host.LoadAsync(Renewals.Scenario());
        var path = _paths.EnumerateObject().Single(path => path.Name.EndsWith("namecheap.ssl.renew", StringComparison.Ordinal));
        var query = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Where(parameter => parameter.TryGetProperty("example", out _))
            .Select(parameter => $"{Text(parameter, "name")}={Uri.EscapeDataString(Text(parameter, "example"))}");

        using var response = await _host.Client.GetAsync(new Uri($"{path.Name}?{string.Join('&', query)}", UriKind.Relative));

        Assert.True((await Answer.ReadAsync(response)).IsOk);
    }

    [Fact]
    public void The_management_api_is_described_and_asks_for_its_key()
    {
        string[] expected =
        [
            "/manage/accounts", "/manage/accounts/{userName}", "/manage/accounts/{userName}/clock", "/manage/accounts/{userName}/funds", "/manage/accounts/{userName}/key", "/manage/accounts/{userName}/lock", "/manage/accounts/{userName}/reset", "/manage/accounts/{userName}/snapshot",
            "/manage/accounts/{userName}/unlock", "/manage/audit", "/manage/certificates", "/manage/certificates/{id}", "/manage/certificates/{id}/approve", "/manage/certificates/{id}/cancel",
            "/manage/certificates/{id}/check", "/manage/certificates/{id}/refuse", "/manage/certificates/{id}/renewal", "/manage/certificates/{id}/reset", "/manage/clock", "/manage/faults", "/manage/faults/unspent", "/manage/faults/{id}", "/manage/mail", "/manage/mail/{id}", "/manage/orders", "/manage/requests", "/manage/requests/assertions", "/manage/requests/{id}", "/manage/responder", "/manage/responder/{name}", "/manage/scenario", "/manage/snapshot",
        ];
        var manage = _paths.EnumerateObject().Where(path => path.Name.StartsWith("/manage", StringComparison.Ordinal)).ToArray();

        Assert.Equal(expected, manage.Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(manage.SelectMany(path => path.Value.EnumerateObject()), operation => Assert.Contains("managementKey", operation.Value.GetProperty("security").ToString(), StringComparison.Ordinal));
        Assert.All(manage.SelectMany(path => path.Value.EnumerateObject()), operation => Assert.NotEmpty(Text(operation.Value, "summary")));
    }

    [Fact]
    public void The_authority_is_described_without_a_key()
    {
        var authority = _paths.EnumerateObject().Where(path => path.Name.StartsWith("/ca/", StringComparison.Ordinal)).ToArray();

        Assert.Equal(
            ["/ca/chain.pem", "/ca/crl.der", "/ca/crl.pem", "/ca/intermediate.der", "/ca/ocsp", "/ca/ocsp/{request}", "/ca/root.pem", "/ca/tls-root.pem"],
            authority.Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(authority.SelectMany(path => path.Value.EnumerateObject()), operation => Assert.NotEmpty(Text(operation.Value, "summary")));
        Assert.All(authority.SelectMany(path => path.Value.EnumerateObject()), operation => Assert.False(operation.Value.TryGetProperty("security", out _)));
    }

    private JsonElement Path(ApiCommand command) => _paths.GetProperty($"/xml.response/{command.Name}");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
