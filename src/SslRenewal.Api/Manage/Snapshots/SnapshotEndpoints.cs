using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>The state as one file, out and in: everything, or one account.</summary>
internal static class SnapshotEndpoints
{
    private const string Keys = $"With a passphrase in the header {SnapshotKeys.Header} private keys are encrypted under it, and can be read wherever the file is loaded with it; without one, only by the database that they come from.";

    public static void MapSnapshots(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapGet("/snapshot", Write).Produces<JsonArray>().WithSummary("Everything as one file").WithDescription($"{Keys} The authority's keys are in it under a passphrase alone.");
        _ = Tell(manage.MapPut("/snapshot", LoadAsync), "Puts a snapshot of the service in the place of everything");
        _ = manage.MapGet("/accounts/{userName}/snapshot", WriteAccountAsync).Produces<JsonArray>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).WithSummary("An account as one file").WithDescription($"{Keys} The authority's are never in it.");
        _ = Tell(manage.MapPut("/accounts/{userName}/snapshot", LoadAccountAsync), "Puts an account's snapshot in its place, and leaves all others alone").ProducesProblem(StatusCodes.Status409Conflict);

        static RouteHandlerBuilder Tell(RouteHandlerBuilder put, string summary) => put
            .WithMetadata(new RequestSizeLimitAttribute(ScenarioLimits.FileLength)).Accepts<JsonArray>("application/json").Produces<SnapshotSummary>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary(summary).WithDescription("A file that is refused changes nothing; the error names the element and what was expected there.");
    }

    internal static IResult Write(HttpRequest request, SnapshotService snapshots, KeyProtection protection, CancellationToken cancellationToken) =>
        TypedResults.Stream(destination => snapshots.WriteAsync(destination, SnapshotKeys.Of(protection, request), cancellationToken), "application/json");

    internal static Task<IResult> LoadAsync(HttpRequest request, SnapshotService snapshots, KeyProtection protection, CancellationToken cancellationToken) =>
        AnswerAsync(() => snapshots.LoadAsync(request.Body, SnapshotKeys.Of(protection, request), Who(request), cancellationToken));

    internal static async Task<IResult> WriteAccountAsync(string userName, HttpRequest request, SnapshotService snapshots, KeyProtection protection, RenewalDbContext database, CancellationToken cancellationToken)
    {
        // It lasts until the file is written: who is found is there to its end, whatever happens meanwhile.
        request.HttpContext.Response.RegisterForDisposeAsync(await database.BeginSnapshotAsync(cancellationToken));

        return await database.FindUserAsync(userName, cancellationToken) switch
        {
            null => Problems.NotFound($"There is no user {userName}."),
            { IsSubUser: true } => OfSubUser(userName),
            var user => TypedResults.Stream(destination => snapshots.WriteAsync(user, destination, SnapshotKeys.Of(protection, request), cancellationToken), "application/json"),
        };
    }

    internal static async Task<IResult> LoadAccountAsync(string userName, HttpRequest request, SnapshotService snapshots, KeyProtection protection, RenewalDbContext database, CancellationToken cancellationToken) =>
        await database.FindUserAsync(userName, cancellationToken) switch
        {
            { IsSubUser: true } => OfSubUser(userName),
            var user => await AnswerAsync(() => snapshots.LoadAsync(
                userName, user, request.Body, SnapshotKeys.Of(protection, request), Who(request), cancellationToken)),
        };

    private static string Who(HttpRequest request) => $"{request.HttpContext.Connection.RemoteIpAddress}";

    private static ProblemHttpResult OfSubUser(string userName) => Problems.Conflict($"{userName} is a sub-user: it is in its account's snapshot.");

    private static async Task<IResult> AnswerAsync(Func<Task<SnapshotSummary>> load)
    {
        try
        {
            return TypedResults.Ok(await load());
        }
        catch (ScenarioException refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: StatusCodes.Status400BadRequest, title: "The snapshot was refused",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = refusal.Path, ["expected"] = refusal.Expected });
        }
    }
}
