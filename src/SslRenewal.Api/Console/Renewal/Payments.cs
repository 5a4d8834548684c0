using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Pays for renewals, all of a basket or none, and each once, however often and from wherever the payment is sent.</summary>
internal sealed class Payments(RenewalDbContext database, Baskets baskets, RequestMaking requests, OrderTransaction transaction, OrderEntry orders, PaidRenewals renewals, ControlWatch watch)
{
    /// <param name="requestId">What the orders are marked with.</param>
    /// <param name="mark">Of what was shown: nothing else is paid.</param>
    public async Task<PaymentOutcome> PayAsync(Caller caller, Guid requestId, Guid basketId, string? code, string mark, CancellationToken cancellationToken)
    {
        var seen = await baskets.LookAsync(caller, basketId, code, cancellationToken);

        if (Judge(seen, mark) is { } refused)
        {
            return refused;
        }

        var made = await requests.MakeAsync(seen!.Payable, cancellationToken);
        var (outcome, bought) = (PaymentOutcome.Paid, new List<int>());

        // What is read from here on is what will be written.
        database.ChangeTracker.Clear();

        var ending = await transaction.RunInContextAsync(database, caller, requestId, async connection =>
        {
            var basket = await baskets.ReadAsync(caller, basketId, code, CancellationToken.None);

            if (Judge(basket, mark) is { } late)
            {
                outcome = late;
                return null;
            }

            if (!basket!.Payable.All(line => made.ContainsKey(line.Draft.DraftId)))
            {
                outcome = PaymentOutcome.Changed;
                return null;
            }

            // Nothing is charged for a request that came out otherwise than it was judged before.
            if (!basket.Payable.All(line => PaidRenewals.IsGranted(line, made[line.Draft.DraftId])))
            {
                outcome = PaymentOutcome.Failed;
                return null;
            }

            int? last = null;

            foreach (var line in basket.Payable)
            {
                last = await StoreAsync(connection, caller, requestId, line, made[line.Draft.DraftId], bought);
            }

            return last;
        });

        // What could not be stored is not to be seen by who looks next.
        database.ChangeTracker.Clear();

        if (ending is OrderEnding.Committed)
        {
            bought.ForEach(id => watch.Look(caller.Tenant, id));
        }

        return ending switch
        {
            OrderEnding.Committed => PaymentOutcome.Paid,
            OrderEnding.Nothing => outcome,
            OrderEnding.Unknown => PaymentOutcome.Unknown,
            OrderEnding.Overtaken => PaymentOutcome.NotFound,
            _ => PaymentOutcome.Failed,
        };
    }

    // Nothing where it is to be paid.
    private static PaymentOutcome? Judge(Basket? basket, string mark) => basket switch
    {
        null => PaymentOutcome.NotFound,
        { IsPaid: true } => PaymentOutcome.Paid,
        { Refusal: not null } => PaymentOutcome.Refused,
        _ when basket.Mark != mark => PaymentOutcome.Changed,
        _ => null,
    };

    private async Task<int?> StoreAsync(PreparedConnection connection, Caller caller, Guid requestId, BasketLine line, MadeRequest made, List<int> bought)
    {
        var account = (await HeldAccount.FindAsync(connection, caller))!;
        var order = await orders.StoreAsync(connection, account, requestId, OrderKind.Renew, line.Attempt.Renewal, () => renewals.StoreAsync(account, line, made));

        line.Draft.RenewalId = order.Certificate.Value;
        bought.Add(order.Certificate.Value);

        // The next one's look-ups are to find what this one changed.
        await connection.SaveAsync();
        _ = await database.SaveChangesAsync();
        return order.OrderId;
    }
}
