using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>The way of one renewal: the application is confirmed, then the signing request and the period are chosen.</summary>
internal static class RenewalEndpoints
{
    private const string Path = "/certificates/{userName}/{id:int}/renewal";

    // What is wrong with the request itself belongs to its field.
    private static readonly FrozenSet<string> OfRequest = DeskRules.OfRequest.Select(rule => rule.Name).ToFrozenSet(StringComparer.Ordinal);

    public static void MapRenewal(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, ConfirmAsync);
        _ = console.MapGet(Path + "/order", ChooseAsync);
        _ = console.MapPost(Path + "/order", PrepareAsync);
    }

    internal static async Task<IResult> ConfirmAsync(int id, Desk desk, DeskAttempts attempts, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var application = await FindAsync(id, desk, attempts, cancellationToken);
        var attempt = await attempts.GatherAsync(desk.Caller, application, Term.MinYears, promotionCode: null, input: null, cancellationToken);
        var entry = attempt?.Entry ?? throw Missing(id, desk);

        return new RazorComponentResult<PromptPage>(new { Desk = desk, Model = new PromptModel(application, settings.DeskPolicy, entry, entry.Refusal) });
    }

    /// <param name="basket">A payment that is come back from: the form is as it was.</param>
    internal static async Task<IResult> ChooseAsync(int id, Guid? basket, Desk desk, DeskAttempts attempts, RenewalQuotes quotes, Drafts drafts, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var application = await FindAsync(id, desk, attempts, cancellationToken);
        var form = await drafts.FindAsync(desk.Caller, basket, id, cancellationToken) is { } draft ? OrderForm.Of(draft) : OrderForm.Empty;

        return Show(desk, new OrderModel(application, settings.DeskPolicy, await quotes.ReadAsync(desk.Caller, application, cancellationToken), form, NoFaults, Refusal: null));
    }

    internal static async Task<IResult> PrepareAsync(
        int id, Desk desk, HttpRequest request, DeskAttempts attempts, RenewalQuotes quotes, Drafts drafts, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var application = await FindAsync(id, desk, attempts, cancellationToken);
        var form = await OrderForm.ReadAsync(await request.ReadFormAsync(cancellationToken), application.Missing, cancellationToken);
        var faults = form.FaultsOf(application.Missing);
        var prepared = faults.Count > 0 ? null : await drafts.PrepareAsync(desk.Caller, [id], form.Choice, cancellationToken);

        if (prepared?.BasketId is { } basket)
        {
            return new SeeOther(BasketPlace.Of(desk, basket));
        }

        var refusal = prepared?.Refused.GetValueOrDefault(id);
        var isOfRequest = refusal is not null && OfRequest.Contains(refusal.Rule);

        return Show(desk, new OrderModel(
            application, settings.DeskPolicy, await quotes.ReadAsync(desk.Caller, application, cancellationToken), form,
            isOfRequest ? new Dictionary<string, string>(StringComparer.Ordinal) { [OrderForm.CsrName] = refusal!.Reason } : faults, isOfRequest ? null : refusal), StatusCodes.Status422UnprocessableEntity);
    }

    private static Dictionary<string, string> NoFaults => new(StringComparer.Ordinal);

    private static RazorComponentResult<OrderPage> Show(Desk desk, OrderModel model, int status = StatusCodes.Status200OK) => new(new { Desk = desk, Model = model }) { StatusCode = status };

    private static async Task<RenewalApplication> FindAsync(int id, Desk desk, DeskAttempts attempts, CancellationToken cancellationToken) =>
        await attempts.FindApplicationAsync(desk.Caller, id, cancellationToken) ?? throw Missing(id, desk);

    private static BadHttpRequestException Missing(int id, Desk desk) => new($"{desk.User.Name} has no certificate {id}.", StatusCodes.Status404NotFound);
}
