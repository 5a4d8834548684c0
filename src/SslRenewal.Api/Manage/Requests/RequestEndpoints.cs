using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Journal;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>The journal of requests to the XML API, and assertions about it.</summary>
internal static class RequestEndpoints
{
    private const int MaxPageSize = 1000;
    private const int DefaultPageSize = 100;

    private static readonly string PageSizeExpected = $"pageSize: expected 1 to {MaxPageSize}";

    public static void MapRequests(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapGet("/requests", ListAsync).WithSummary("Lists the requests to the XML API, newest first")
            .WithDescription($"What came, what was answered and why, with the parameters that nobody reads and what became of every rule. Secrets are blanked out. The newest {JournalStore.MaxEntries} of all accounts together are kept.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapGet("/requests/{id:long}", ReadAsync).WithSummary("Reads a request to the XML API").ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapDelete("/requests", ClearAsync).WithSummary("Clears the journal, or what it has of one user").ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapPost("/requests/assertions", AssertAsync).WithSummary("Asserts that requests of a kind came so many times")
            .WithDescription("Where it does not hold, 417 tells the difference, with the requests that come nearest. What no request can meet, such as an unknown command, is 400.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status417ExpectationFailed);
    }

    /// <param name="asked">Which requests.</param>
    /// <param name="before">Those whose id in the journal is below it: what the page before gave as next.</param>
    /// <param name="pageSize">From 1 to 1000; 100 where it is left out.</param>
    internal static async Task<Results<Ok<RequestPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] RequestConditions asked, long? before, int? pageSize, JournalReading journal, RenewalDbContext database, CancellationToken cancellationToken)
    {
        if ((pageSize is < 1 or > MaxPageSize ? PageSizeExpected : asked.Mistake) is { } mistake)
        {
            return Problems.Invalid(mistake);
        }

        if (await asked.ToQueryAsync(database, cancellationToken) is not { } query)
        {
            return Problems.NotFound($"There is no user {asked.UserName}.");
        }

        var size = pageSize ?? DefaultPageSize;
        var entries = await journal.ReadAsync(query, before, size + 1, cancellationToken);

        return TypedResults.Ok(entries.Count > size ? new RequestPage([.. entries.Take(size)], entries[size - 1].Id) : new RequestPage(entries, Next: null));
    }

    /// <param name="id">Its number in the journal.</param>
    internal static async Task<Results<Ok<JournalEntry>, ProblemHttpResult>> ReadAsync(long id, JournalReading journal, CancellationToken cancellationToken) =>
        await journal.FindAsync(id, cancellationToken) is { } entry ? TypedResults.Ok(entry) : Problems.NotFound($"The journal has no request {id}.");

    /// <param name="userName">Whose; everybody's where it is left out, with what is nobody's.</param>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ClearAsync(string? userName, JournalReading journal, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var user = userName is null ? null : await database.FindUserAsync(userName, cancellationToken);

        if (userName is not null && user is null)
        {
            return Problems.NotFound($"There is no user {userName}.");
        }

        await journal.ClearAsync(new JournalQuery { User = user }, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<AssertionAnswer>, ProblemHttpResult>> AssertAsync(RequestAssertion assertion, AssertionCheck check, CancellationToken cancellationToken) =>
        await check.CheckAsync(assertion, cancellationToken) switch
        {
            AssertionOutcome.Holds(var matched) => TypedResults.Ok(new AssertionAnswer(Holds: true, matched)),
            AssertionOutcome.Mistaken(var mistake) => Problems.Invalid(mistake),
            AssertionOutcome.Fails(var difference, var matched) => TypedResults.Problem(difference, statusCode: StatusCodes.Status417ExpectationFailed, title: "The assertion does not hold",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["holds"] = false, ["matched"] = matched }),
            _ => throw new UnreachableException(),
        };
}
