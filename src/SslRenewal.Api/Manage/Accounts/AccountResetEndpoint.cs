using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Brings one account back to what it was made from.</summary>
internal static class AccountResetEndpoint
{
    public static void MapAccountReset(this IEndpointRouteBuilder manage) =>
        manage.MapPost("/accounts/{userName}/reset", ResetAsync).Produces<AccountAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Brings an account back to its scenario, and leaves all others alone")
            .WithDescription("All that happened to it goes: orders, mail, kept answers, faults and journal. Its clock is the scenario's again, and days till an expiry count from the moment of the reset.");

    internal static async Task<IResult> ResetAsync(string userName, HttpContext context, AccountResets resets, RenewalDbContext database, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var user = await database.FindUserAsync(userName, cancellationToken);

                if (user is null)
                {
                    return Problems.NotFound($"There is no user {userName}.");
                }

                if (user.IsSubUser)
                {
                    return Problems.Conflict($"{userName} is a sub-user: it goes back with its account.");
                }

                switch (await resets.TryResetAsync(user, $"{context.Connection.RemoteIpAddress}", cancellationToken))
                {
                    case ResetOutcome.Done:
                        return TypedResults.Ok(await AccountEndpoints.FindAsync(userName, database, cancellationToken));
                    case ResetOutcome.NotKept:
                        return Problems.Conflict($"What {userName} was made from was never kept: it is older than the version that keeps it. Load a scenario instead.");
                    case ResetOutcome.Overtaken:
                        break;
                }
            }
        }
        catch (ScenarioException refusal)
        {
            return Problems.Conflict($"What {userName} was made from no longer fits into the service: {refusal.Message}");
        }
    }
}
