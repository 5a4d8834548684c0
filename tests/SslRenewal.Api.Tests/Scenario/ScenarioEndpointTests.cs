using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Scenario;

public sealed class ScenarioEndpointTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sslrenewal-test-").FullName;
    private WebApplication? _app;

    private HttpClient Client { get => field ?? throw new InvalidOperationException("Not started yet."); set; }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection([new("Scenario", "none")]);
        builder.Services
            .AddRouting()
            .AddSingleton(ServiceSettings.Read(builder.Configuration))
            .AddSingleton(TimeProvider.System)
            .AddPersistence(DatabaseAddress.Parse($"Data Source={Path.Combine(_folder, "test.db")};Pooling=False"))
            .AddScenario();

        _app = builder.Build();
        _app.UseRouting();
        _app.MapScenarioSchema();
        _app.MapGroup("/manage").MapScenario();

        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ScenarioService>().LoadInitialAsync(CancellationToken.None);
        }

        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_scenario_that_was_posted_is_what_is_got()
    {
        using var file = Json("""{ "version": 1, "clock": "2026-11-21T12:00:00Z" }""");

        using var answer = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), file);

        Assert.Equal("""{"accounts":0,"users":0,"certificates":0,"orders":0,"promotions":0}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("{\n  \"version\": 1,\n  \"clock\": \"2026-11-21T12:00:00Z\"\n}", await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
    }

    [Fact]
    public async Task The_demo_is_loaded_by_its_name()
    {
        using var answer = await Client.PostAsync(new Uri("/manage/scenario?name=demo", UriKind.Relative), content: null);

        Assert.Equal("""{"accounts":4,"users":6,"certificates":43,"orders":1,"promotions":10}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
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

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_without_reading_it_all()
    {
        await using var endless = new EndlessStream();

        var refusal = await Assert.ThrowsAsync<BadHttpRequestException>(() => Manage.Scenario.Reading.SpooledUpload.KeepAsync(endless, longest: 1_000_000, CancellationToken.None));

        Assert.Equal(413, refusal.StatusCode);
        Assert.InRange(endless.Given, 1_000_000, 2_000_000);
    }

    [Fact]
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
