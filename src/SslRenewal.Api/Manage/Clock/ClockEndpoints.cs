using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Clock;

/// <summary>The service's clock, and each tenant's own.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapGet("/clock", ReadAsync).WithSummary("Reads the service's clock");
        _ = manage.MapPut("/clock", ChangeAsync).WithSummary("Sets the service's clock, moves it, or lets it be the system's")
            .WithDescription("Set or moved, the clock stands until it is released. Moving it back undoes nothing.").ProducesProblem(StatusCodes.Status400BadRequest);
        _ = manage.MapGet("/accounts/{userName}/clock", ReadOwnAsync).WithSummary("Reads a tenant's clock").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = manage.MapPut("/accounts/{userName}/clock", ChangeOwnAsync).WithSummary("Sets a tenant's own clock, moves it, or lets it follow the service's")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static Task<ClockReading> ReadAsync(ServiceClock clock, CancellationToken cancellationToken) => clock.ReadAsync(cancellationToken);

    internal static Task<ClockReading> ChangeAsync(ClockChange change, ClockMoves clocks, CancellationToken cancellationToken) => clocks.MoveAsync(change.Apply, cancellationToken);

    internal static Task<IResult> ReadOwnAsync(string userName, TenantClock clock, RenewalDbContext database, CancellationToken cancellationToken) =>
        AnswerAsync(userName, database, clock.ReadAsync, cancellationToken);

    internal static Task<IResult> ChangeOwnAsync(string userName, ClockChange change, ClockMoves clocks, RenewalDbContext database, CancellationToken cancellationToken) =>
        AnswerAsync(userName, database, (tenant, cancel) => clocks.MoveAsync(tenant, change.Apply, cancel), cancellationToken);

    private static async Task<IResult> AnswerAsync(string userName, RenewalDbContext database, Func<int, CancellationToken, Task<ClockReading>> answer, CancellationToken cancellationToken) =>
        await database.FindUserAsync(userName, cancellationToken) switch
        {
            null => Problems.NotFound($"There is no user {userName}."),
            { IsSubUser: true } => Problems.Conflict($"{userName} is a sub-user: its clock is its account's."),
            var user => TypedResults.Ok(await answer(user.Tenant, cancellationToken)),
        };
}
