using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Faults on demand, with an account of what they struck.</summary>
internal static class FaultEndpoints
{
    private const int MaxTimes = 1_000_000;
    private const int MaxCalls = 1_000;

    public static void MapFaults(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapPost("/faults", MakeAsync).WithSummary("Makes a fault that the next matching requests meet")
            .WithDescription("Faults are looked at in the order made, and a request meets one at most. A fault is spent only where it shows.").ProducesProblem(StatusCodes.Status400BadRequest);
        _ = manage.MapGet("/faults", ListAsync).WithSummary("Lists the faults, with what each has struck");
        _ = manage.MapGet("/faults/unspent", ListUnspentAsync).WithSummary("Lists the faults that have not struck as often as they were to");
        _ = manage.MapDelete("/faults", ClearAsync).WithSummary("Removes every fault");
    }

    internal static async Task<Results<Created<FaultAnswer>, ProblemHttpResult>> MakeAsync(FaultRule rule, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var key = UserName.Key(rule.Account ?? "");
        await using var transaction = await database.BeginWriteAsync();

        // No scenario takes the account away meanwhile.
        await database.LockServiceAsync();
        var tenant = rule.Account is null ? null : await database.Tenants.AsNoTracking().SingleOrDefaultAsync(row => row.ApiUserKey == key, cancellationToken);

        if (Refuse(rule, isAccountKnown: rule.Account is null || tenant is not null) is { } refusal)
        {
            return Problems.Invalid(refusal);
        }

        var row = new FaultRow
        {
            Kind = ParseKind(rule.Kind!)!.Value,
            Tenant = tenant?.Tenant,
            Command = rule.Command is null ? null : CommandTable.Find(rule.Command)!.Name,
            CertificateId = rule.CertificateId,
            Number = rule.Number,
            Message = rule.Message,
            Calls = rule.Calls is null ? null : string.Join(',', rule.Calls.Order()),
            Times = rule.Calls?.Count ?? rule.Times ?? 1,
        };

        _ = database.Faults.Add(row);
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return TypedResults.Created((string?)null, FaultAnswer.Of(row, rule.Account));
    }

    internal static Task<IReadOnlyList<FaultAnswer>> ListAsync(RenewalDbContext database, CancellationToken cancellationToken) =>
        ReadAsync(database, database.Faults, cancellationToken);

    internal static Task<IReadOnlyList<FaultAnswer>> ListUnspentAsync(RenewalDbContext database, CancellationToken cancellationToken) =>
        ReadAsync(database, database.Faults.Where(row => row.Hits < row.Times), cancellationToken);

    internal static async Task<NoContent> ClearAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();
        _ = await database.Faults.ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync();

        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<FaultAnswer>> ReadAsync(RenewalDbContext database, IQueryable<FaultRow> faults, CancellationToken cancellationToken)
    {
        var rows = await (
            from fault in faults
            from account in database.Users.Where(row => row.Tenant == fault.Tenant && !row.IsSubUser).DefaultIfEmpty()
            orderby fault.Id
            select new { Fault = fault, Account = account == null ? null : account.Name }).AsNoTracking().ToListAsync(cancellationToken);

        return [.. rows.Select(row => FaultAnswer.Of(row.Fault, row.Account))];
    }

    private static string? Refuse(FaultRule rule, bool isAccountKnown) => rule switch
    {
        _ when ParseKind(rule.Kind ?? "") is null => $"kind: expected one of {string.Join(", ", Enum.GetNames<FaultKind>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))}",
        _ when !isAccountKnown => $"account: there is no account {rule.Account}",
        { Command: { } command } when CommandTable.Find(command) is null => $"command: there is no command {command}",
        { CertificateId: < 1 or > CertificateId.MaxValue } => $"certificateId: expected 1 to {CertificateId.MaxValue}",
        { Times: not null, Calls: not null } => "calls: expected either times or calls",
        { Times: < 1 or > MaxTimes } => $"times: expected 1 to {MaxTimes}",
        { Calls: { } calls } when calls.Count is 0 or > MaxCalls || calls.Any(call => call < 1) || calls.Distinct().Count() != calls.Count => $"calls: expected 1 to {MaxCalls} different ordinals from 1",
        _ when ParseKind(rule.Kind!) is FaultKind.Error => RefuseError(rule),
        { Number: not null } => "number: expected for the kind error alone",
        { Message: not null } => "message: expected for the kind error alone",
        _ => null,
    };

    // What XML cannot carry would make an answer that nobody can read.
    private static string? RefuseError(FaultRule rule) => rule switch
    {
        { Number: null or < 1 } => "number: expected 1 or above",
        { Message: null or { Length: 0 or > FaultRule.MaxMessageLength } } => $"message: expected 1 to {FaultRule.MaxMessageLength} characters",
        { Message: { } message } when !message.All(XmlConvert.IsXmlChar) => "message: expected characters that XML allows",
        _ => null,
    };

    private static FaultKind? ParseKind(string text) => Enum.TryParse<FaultKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && char.IsAsciiLetter(text[0]) ? kind : null;
}
