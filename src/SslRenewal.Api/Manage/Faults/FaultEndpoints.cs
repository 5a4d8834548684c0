using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Faults on demand, with an account of what they struck.</summary>
internal static class FaultEndpoints
{
    private const string Path = "/faults";
    private const string OnePath = Path + "/{id:int}";
    private const string Scope = "With an account, only those that were made for it.";

    public static void MapFaults(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapPost(Path, MakeAsync).WithSummary("Makes a fault that the next matching requests meet").WithDescription(Describe()).ProducesProblem(StatusCodes.Status400BadRequest);
        _ = manage.MapGet(Path, ListAsync).WithSummary("Lists the faults, with what each has struck").WithDescription(Scope).ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapGet(Path + "/unspent", ListUnspentAsync).WithSummary("Lists the faults that have not struck as often as they were to").WithDescription(Scope).ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapGet(OnePath, FindAsync).WithSummary("Reads one fault, with what it has struck").ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapDelete(Path, ClearAsync).WithSummary("Removes every fault").WithDescription(Scope).ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapDelete(OnePath, RemoveAsync).WithSummary("Removes one fault").ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Results<Created<FaultAnswer>, ProblemHttpResult>> MakeAsync(FaultRule rule, FaultStore faults, CancellationToken cancellationToken) =>
        await faults.MakeAsync(rule, cancellationToken) switch
        {
            FaultOutcome.Made(var fault) => TypedResults.Created(FormattableString.Invariant($"/manage/faults/{fault.Id}"), fault),
            FaultOutcome.Refused(var detail) => Problems.Invalid(detail),
            _ => throw new UnreachableException(),
        };

    internal static Task<Results<Ok<IReadOnlyList<FaultAnswer>>, ProblemHttpResult>> ListAsync(string? account, FaultStore faults, CancellationToken cancellationToken) =>
        ReadAsync(account, faults, rows => rows, cancellationToken);

    internal static Task<Results<Ok<IReadOnlyList<FaultAnswer>>, ProblemHttpResult>> ListUnspentAsync(string? account, FaultStore faults, CancellationToken cancellationToken) =>
        ReadAsync(account, faults, rows => rows.Where(row => row.Hits < row.Times), cancellationToken);

    internal static async Task<Results<Ok<FaultAnswer>, ProblemHttpResult>> FindAsync(int id, FaultStore faults, CancellationToken cancellationToken) =>
        await faults.ReadAsync(rows => rows.Where(row => row.Id == id), cancellationToken) is [var fault] ? TypedResults.Ok(fault) : NoFault(id);

    internal static async Task<Results<NoContent, ProblemHttpResult>> ClearAsync(string? account, FaultStore faults, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            _ = await faults.RemoveAsync(rows => rows, cancellationToken);
            return TypedResults.NoContent();
        }

        if (await faults.FindTenantAsync(account, cancellationToken) is not { } tenant)
        {
            return NoAccount(account);
        }

        _ = await faults.RemoveAsync(rows => rows.Where(row => row.Tenant == tenant), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(int id, FaultStore faults, CancellationToken cancellationToken) =>
        await faults.RemoveAsync(rows => rows.Where(row => row.Id == id), cancellationToken) == 1 ? TypedResults.NoContent() : NoFault(id);

    private static async Task<Results<Ok<IReadOnlyList<FaultAnswer>>, ProblemHttpResult>> ReadAsync(
        string? account, FaultStore faults, Func<IQueryable<FaultRow>, IQueryable<FaultRow>> which, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            return TypedResults.Ok(await faults.ReadAsync(which, cancellationToken));
        }

        return await faults.FindTenantAsync(account, cancellationToken) is { } tenant
            ? TypedResults.Ok(await faults.ReadAsync(rows => which(rows.Where(row => row.Tenant == tenant)), cancellationToken))
            : NoAccount(account);
    }

    private static ProblemHttpResult NoAccount(string account) => Problems.NotFound($"There is no account {account}.");

    private static ProblemHttpResult NoFault(int id) => Problems.NotFound(FormattableString.Invariant($"There is no fault {id}."));

    private static string Describe() =>
        $"""
        Faults are looked at in the order made, and a request meets one at most. A fault is spent only where it shows.

        {string.Join('\n', FaultKinds.All.Select(kind => $"- `{kind.Name}` strikes {kind.Strikes}. {kind.Does}"))}
        """;
}
