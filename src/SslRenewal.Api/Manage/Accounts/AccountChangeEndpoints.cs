using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Accounts for real: made, funded, locked, given another key; and who did what when.</summary>
internal static class AccountChangeEndpoints
{
    private const int AuditLength = 1000;

    public static void MapAccountChanges(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapPost("/accounts", MakeAsync).WithSummary("Makes an account").Accepts<AccountRequest>("application/json")
            .Produces<AccountAnswer>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        _ = Tell(manage.MapPost("/accounts/{userName}/funds", FundAsync), "Puts money into a user's balance, or takes it out").Accepts<FundsRequest>("application/json").Produces<AccountAnswer>();
        _ = Tell(manage.MapPost("/accounts/{userName}/key", ChangeKeyAsync), "Gives an account another API key").Accepts<KeyRequest>("application/json").Produces(StatusCodes.Status204NoContent);
        _ = Tell(manage.MapPost("/accounts/{userName}/lock", LockAsync), "Locks an account").Produces(StatusCodes.Status204NoContent);
        _ = Tell(manage.MapPost("/accounts/{userName}/unlock", UnlockAsync), "Unlocks an account").Produces(StatusCodes.Status204NoContent);
        _ = manage.MapGet("/audit", ListAsync).WithSummary("Lists who did what to which account, newest first")
            .WithDescription($"The last {AuditLength}, in real time.");

        static RouteHandlerBuilder Tell(RouteHandlerBuilder change, string summary) => change.WithSummary(summary)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<IResult> MakeAsync(JsonElement body, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken)
    {
        try
        {
            var account = Read<AccountRequest>(body);

            return await changes.TryMakeAsync(account, Who(context), cancellationToken)
                ? TypedResults.Created($"/manage/accounts/{Uri.EscapeDataString(account.UserName)}", await AccountEndpoints.FindAsync(account.UserName, database, cancellationToken))
                : Problems.Conflict($"There is a user {account.UserName} already.");
        }
        catch (ScenarioException refusal)
        {
            return Problems.Invalid(refusal.Message);
        }
    }

    internal static Task<IResult> FundAsync(string userName, JsonElement body, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken) =>
        ChangeAsync(userName, database, isOfAccount: false, async user =>
        {
            var amount = Read<FundsRequest>(body).Amount;

            return await changes.TryFundAsync(user, amount, Who(context), cancellationToken)
                ? TypedResults.Ok(await AccountEndpoints.FindAsync(userName, database, cancellationToken))
                : Problems.Conflict("The balance would fall below zero.");
        }, cancellationToken);

    internal static Task<IResult> ChangeKeyAsync(string userName, JsonElement body, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken) =>
        ChangeAsync(userName, database, isOfAccount: true, async user =>
        {
            var hash = ApiKeyHash.Of(Read<KeyRequest>(body).ApiKey).Hex;
            await changes.ChangeAsync(user, "key changed", tenant => tenant.KeyHash = hash, Who(context), cancellationToken);
            return TypedResults.NoContent();
        }, cancellationToken);

    internal static Task<IResult> LockAsync(string userName, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken) =>
        SetLockAsync(userName, isLocked: true, context, changes, database, cancellationToken);

    internal static Task<IResult> UnlockAsync(string userName, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken) =>
        SetLockAsync(userName, isLocked: false, context, changes, database, cancellationToken);

    internal static async Task<IReadOnlyList<AuditAnswer>> ListAsync(RenewalDbContext database, CancellationToken cancellationToken) =>
        await database.Audit.OrderByDescending(row => row.Id).Take(AuditLength).Select(row => new AuditAnswer(row.At, row.Who, row.What, row.UserName, row.Amount)).ToListAsync(cancellationToken);

    private static Task<IResult> SetLockAsync(string userName, bool isLocked, HttpContext context, AccountChanges changes, RenewalDbContext database, CancellationToken cancellationToken) =>
        ChangeAsync(userName, database, isOfAccount: true, async user =>
        {
            await changes.ChangeAsync(user, isLocked ? "locked" : "unlocked", tenant => tenant.Locked = isLocked, Who(context), cancellationToken);
            return TypedResults.NoContent();
        }, cancellationToken);

    private static async Task<IResult> ChangeAsync(string userName, RenewalDbContext database, bool isOfAccount, Func<UserRow, Task<IResult>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await database.FindUserAsync(userName, cancellationToken) switch
            {
                null => Problems.NotFound($"There is no user {userName}."),
                { IsSubUser: true } when isOfAccount => Problems.Conflict($"{userName} is a sub-user: it has its account's key and lock."),
                var user => await change(user),
            };
        }
        catch (ScenarioException refusal)
        {
            return Problems.Invalid(refusal.Message);
        }
    }

    private static T Read<T>(JsonElement body) => (T)RecordShape.Of(typeof(T)).Read(body, "$");

    private static string Who(HttpContext context) => $"{context.Connection.RemoteIpAddress}";
}
