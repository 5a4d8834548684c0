using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Decides an order on a look that locks nothing, which is all that a refusal needs; what it would grant is decided again where it is stored.</summary>
internal sealed class OrderService(OrderPlacement placement, OrderFaults faults, Envelope envelope)
{
    public async Task<IResult> AnswerAsync<TRequest, TAttempt>(ApiCall call, IOrders<TRequest, TAttempt> orders, TRequest request, CancellationToken cancellationToken)
        where TAttempt : OrderAttempt =>
        await DecideAsync(call, orders, request, cancellationToken) switch
        {
            OrderOutcome<TAttempt>.Ordered(var answer) => answer,
            OrderOutcome<TAttempt>.Refused(var attempt, var refusal) => orders.Explain(XmlResult.Refuse(envelope, call, refusal), attempt),
            OrderOutcome<TAttempt>.Unknown or OrderOutcome<TAttempt>.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };

    private async Task<OrderOutcome<TAttempt>> DecideAsync<TRequest, TAttempt>(ApiCall call, IOrders<TRequest, TAttempt> orders, TRequest request, CancellationToken cancellationToken)
        where TAttempt : OrderAttempt
    {
        if (await orders.GatherAsync(call.Caller, request, cancellationToken) is not { } sound)
        {
            return new OrderOutcome<TAttempt>.Overtaken();
        }

        var attempt = await faults.StrikeAsync(call.Faults, orders.Rules, sound);

        return orders.Rules.FirstRefusal(attempt) is { } refusal
            ? new OrderOutcome<TAttempt>.Refused(attempt, refusal)
            : await placement.PlaceAsync(call, orders, request, attempt);
    }
}
