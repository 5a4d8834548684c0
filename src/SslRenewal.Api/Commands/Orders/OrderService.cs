using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Answers an order of the XML API. It is decided on a look that locks nothing, which is all that a refusal needs; what it would grant is decided again where it is stored.</summary>
internal sealed class OrderService(PreparedDatabase database, OrderPlacement placement, OrderFaults faults, Envelope envelope, KeptAnswers kept)
{
    public async Task<IResult> AnswerAsync<TRequest, TAttempt>(ApiCall call, IXmlOrders<TRequest, TAttempt> orders, TRequest request, CancellationToken cancellationToken)
        where TAttempt : OrderAttempt
    {
        XmlResult? given = null;

        return await DecideAsync(call, orders, request, answer => given = answer, cancellationToken) switch
        {
            OrderOutcome<TAttempt>.Ordered => given!,
            OrderOutcome<TAttempt>.Refused(var attempt, var refusal) => orders.Explain(XmlResult.Refuse(envelope, call, refusal), attempt),
            OrderOutcome<TAttempt>.Unknown or OrderOutcome<TAttempt>.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<OrderOutcome<TAttempt>> DecideAsync<TRequest, TAttempt>(
        ApiCall call, IXmlOrders<TRequest, TAttempt> orders, TRequest request, Action<XmlResult> answered, CancellationToken cancellationToken)
        where TAttempt : OrderAttempt
    {
        if (await database.ReadAsync(connection => orders.GatherAsync(connection, call.Caller, request, cancellationToken), cancellationToken) is not { } sound)
        {
            return new OrderOutcome<TAttempt>.Overtaken();
        }

        var attempt = await faults.StrikeAsync(call, orders.Rules, sound);

        return orders.Rules.FirstRefusal(attempt) is { } refusal
            ? new OrderOutcome<TAttempt>.Refused(attempt, refusal)
            : await placement.PlaceAsync(call.Caller, call.RequestId, orders, request, attempt, async connection => await kept.FindAsync(connection, call, CancellationToken.None) is not null, Keep);

        // The answer is kept with the order, or not at all.
        void Keep(PreparedConnection connection, TAttempt granted, Order order)
        {
            var answer = orders.Explain(XmlResult.Ok(envelope, call, orders.Write(granted, order)), granted);
            answered(answer);
            kept.Add(connection, call, answer);
        }
    }
}
