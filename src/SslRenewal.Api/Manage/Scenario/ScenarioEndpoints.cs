using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Access;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>The scenario as a resource: what everything can be replaced with, and what everything is now.</summary>
internal static class ScenarioEndpoints
{
    public static IServiceCollection AddScenario(this IServiceCollection services) => services.AddSingleton<Readiness>().AddScoped<ScenarioService>().AddSingleton<InitialScenario>();

    public static void MapScenario(this IEndpointRouteBuilder manage)
    {
        manage.MapPost("/scenario", LoadAsync)
            .WithMetadata(new RequestSizeLimitAttribute(ScenarioLimits.FileLength))
            .Accepts<JsonObject>(isOptional: true, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Replaces everything with a scenario")
            .WithDescription($"The body is a scenario file (schema: {ScenarioSchema.Path}), or there is none and name=demo loads the built-in one. A file that is refused changes nothing; the error names the path and what was expected there.");

        manage.MapGet("/scenario", Export)
            .Produces<JsonObject>()
            .WithSummary("The present state as a scenario")
            .WithDescription("Loading it back gives the same state; API keys are in it as hashes only.");
    }

    public static void MapScenarioSchema(this IEndpointRouteBuilder app) =>
        app.MapGet(ScenarioSchema.Path, Schema)
            .Produces<JsonObject>(StatusCodes.Status200OK, "application/schema+json")
            .WithTags("Schemas")
            .WithSummary("The JSON schema of a scenario file");

    internal static async Task<Results<Ok<ScenarioSummary>, ProblemHttpResult>> LoadAsync(string? name, HttpRequest request, ScenarioService scenarios, CancellationToken cancellationToken)
    {
        try
        {
            return (request.HasBody, name) switch
            {
                (true, null) => TypedResults.Ok(await scenarios.LoadAsync(request.Body, cancellationToken)),
                (false, ScenarioService.Demo) => TypedResults.Ok(await scenarios.LoadDemoAsync(cancellationToken)),
                (false, not null) => Refused("There is no scenario of that name; there is demo."),
                _ => Refused("Expected either a scenario file as the body, or name=demo and no body."),
            };
        }
        catch (ScenarioException refusal)
        {
            return Refused(refusal.Message, new(StringComparer.Ordinal) { ["path"] = refusal.Path, ["expected"] = refusal.Expected });
        }
        catch (BadHttpRequestException failure)
        {
            return TypedResults.Problem(failure.Message, statusCode: failure.StatusCode);
        }
    }

    internal static PushStreamHttpResult Export(ScenarioService scenarios, CancellationToken cancellationToken) =>
        TypedResults.Stream(destination => scenarios.WriteAsync(destination, cancellationToken), "application/json");

    internal static ContentHttpResult Schema() => TypedResults.Text(ScenarioSchema.Document.ToString(), "application/schema+json");

    private static ProblemHttpResult Refused(string detail, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The scenario was refused", extensions: more);
}
