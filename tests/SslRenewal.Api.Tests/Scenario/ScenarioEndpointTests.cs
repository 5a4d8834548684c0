using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>The scenario over HTTP.</summary>
public abstract class ScenarioEndpointTests(DatabaseKind kind) : IAsyncLifetime
{
    private SslRenewalHost _host = null!;

    private HttpClient Client => _host.Client;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(kind);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [DatabaseFact]
    public async Task A_scenario_longer_than_a_request_usually_may_be_is_taken()
    {
        var space = new string(' ', 1_000_000);
        using var file = Json($$"""{ "version": 1, "promotions": [ {{string.Join(',', Enumerable.Range(0, 40).Select(code => $$"""{{space}}{ "code": "{{code}}", "amountOff": 1 }"""))}} ] }""");

        using var answer = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [DatabaseFact]
    public async Task A_scenario_that_was_posted_is_what_is_got()
    {
        using var file = Json("""{ "version": 1, "clock": "2026-11-21T12:00:00Z" }""");

        using var answer = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), file);

        Assert.Equal("""{"accounts":0,"users":0,"certificates":0,"orders":0,"promotions":0}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("{\n  \"version\": 1,\n  \"clock\": \"2026-11-21T12:00:00Z\"\n}", await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
    }

    [DatabaseFact]
    public async Task The_demo_is_loaded_by_its_name()
    {
        using var answer = await Client.PostAsync(new Uri("/manage/scenario?name=demo", UriKind.Relative), content: null);

        Assert.Equal("""{"accounts":4,"users":6,"certificates":43,"orders":1,"promotions":10}""", await answer.Content.ReadAsStringAsync());
    }

    [DatabaseFact]
    public async Task A_large_state_is_got_as_it_was_posted()
    {
        using var generated = Json(Renewals.Scenario(certificates: 5_000));
        using var loaded = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), generated);
        var first = await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));

        using var back = Json(first);
        using var loadedBack = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), back);

        Assert.Equal(HttpStatusCode.OK, loadedBack.StatusCode);
        Assert.True(first == await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
        Assert.Contains("506903", first, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("/manage/scenario", null, null)]
    [InlineData("/manage/scenario?name=other", null, null)]
    [InlineData("/manage/scenario?name=demo", """{ "version": 1 }""", null)]
    [InlineData("/manage/scenario", """{ "version": 2 }""", "version")]
    public async Task What_is_no_scenario_is_refused_with_problem_details(string path, string? file, string? faultyPath)
    {
        using var content = file is null ? null : Json(file);

        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("The scenario was refused", faultyPath), (problem["title"]?.GetValue<string>(), problem["path"]?.GetValue<string>()));
    }

    [DatabaseFact]
    public async Task An_upload_over_the_limit_is_refused_without_reading_it_all()
    {
        await using var endless = new EndlessStream();

        var refusal = await Assert.ThrowsAsync<BadHttpRequestException>(() => SpooledUpload.KeepAsync(endless, longest: 1_000_000, CancellationToken.None));

        Assert.Equal(413, refusal.StatusCode);
        Assert.InRange(endless.Given, 1_000_000, 2_000_000);
    }

    [DatabaseFact]
    public async Task The_schema_describes_every_field_and_allows_no_other()
    {
        var schema = JsonNode.Parse(await Client.GetStringAsync(new Uri("/schemas/scenario-1.json", UriKind.Relative)))!;

        var certificate = schema["properties"]!["accounts"]!["items"]!["properties"]!["certificates"]!["items"]!;
        Assert.False(certificate["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(["certificateId", "sslType"], certificate["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.All(certificate["properties"]!.AsObject(), field => Assert.NotEmpty(field.Value!["description"]!.GetValue<string>()));
        Assert.Contains("\"NEWRENEWAL\"", certificate["properties"]!["status"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"Unified Communications\"", certificate["properties"]!["sslType"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}

public sealed class SqliteScenarioEndpointTests() : ScenarioEndpointTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlScenarioEndpointTests() : ScenarioEndpointTests(DatabaseKind.PostgreSql);
