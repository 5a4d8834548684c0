using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>What was answered is stored as it was answered, and nothing else is but what nobody knows the end of.</summary>
internal static class AnswerAudit
{
    public static IEnumerable<string> Check(Stored stored, IReadOnlyCollection<Heard> heard)
    {
        var users = Fleet.Users.ToDictionary(user => user, stored.Of);
        var orders = stored.Orders.ToDictionary(row => (row.Tenant, row.OrderId));
        var byRequest = stored.Orders.Where(row => row.Request is not null).ToLookup(row => row.Request!.Value);
        var certificates = stored.Certificates.ToDictionary(row => (row.Tenant, row.CertificateId));
        var done = heard.OfType<Heard.Done>().ToArray();

        return
        [
            .. done.Where(one => one.Order is not null).Where(one => !IsStored(one)).Select(one => $"Answered and not stored so: {one}"),
            .. done.Where(one => one.Order is null).Where(one => !HasHappened(one)).Select(one => $"Answered and not so: {one}"),
            .. heard.OfType<Heard.Refused>().Where(one => byRequest[one.RequestId].Any()).Select(one => $"Refused and stored all the same: {one}"),
            .. done.Where(one => one.Ask.Key is not null).GroupBy(one => one.Ask.Key, StringComparer.Ordinal).Where(key => key.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count() > 1).Select(key => $"{key.Key} was answered in two ways."),
            .. done.Where(one => one.Order is not null).GroupBy(one => (users[one.Ask.User].Tenant, one.Order!.OrderId)).Where(order => order.Select(one => (object?)one.Ask.Key ?? one).Distinct().Count() > 1).Select(order => $"Order {order.Key} was answered to two requests."),
            .. Unexplained(stored, heard).Select(row => $"Nobody asked for order {row.OrderId} of tenant {row.Tenant}, {row.Kind} of {row.Renews}."),
        ];

        bool IsStored(Heard.Done one) =>
            orders.GetValueOrDefault((users[one.Ask.User].Tenant, one.Order!.OrderId)) is { } row
            && (row.TransactionId, row.CertificateId, row.Amount, row.UserKey, row.Kind) == (one.Order.TransactionId, one.Order.Certificate, one.Order.Amount, users[one.Ask.User].UserKey, KindOf(one.Ask))
            && row.Renews == RenewsOf(one.Ask)
            && (one.Ask.Key is not null || row.Request == one.RequestId)
            && certificates.ContainsKey((row.Tenant, row.CertificateId));

        bool HasHappened(Heard.Done one) =>
            certificates.GetValueOrDefault((users[one.Ask.User].Tenant, one.Ask.Certificate)) is { } row && one.Ask.Kind switch
            {
                AskKind.Activate => row.Status is not (CertificateStatus.NewPurchase or CertificateStatus.NewRenewal),
                AskKind.Revoke or AskKind.Cancel => row.Status is CertificateStatus.Cancelled,
                AskKind.Reissue => certificates.ContainsKey((row.Tenant, one.Certificate)) && row.ReplacedBy is not null,
                _ => false,
            };
    }

    // Each order is one that was answered, or the end of a request whose answer never came.
    private static IEnumerable<OrderRow> Unexplained(Stored stored, IReadOnlyCollection<Heard> heard)
    {
        var answered = heard.OfType<Heard.Done>().Where(one => one.Order is not null).Select(one => (stored.Of(one.Ask.User).Tenant, one.Order!.OrderId)).ToHashSet();
        var known = heard.Where(one => one is not Heard.Unknown && one.Ask.Key is not null).Select(one => one.Ask).ToHashSet();
        var open = heard.OfType<Heard.Unknown>().Select(one => one.Ask).Where(ask => !known.Contains(ask)).ToArray();
        var possible = open.Where(ask => ask.Key is null).Concat(open.Where(ask => ask.Key is not null).Distinct())
            .Where(ask => ask.Kind is AskKind.Renew or AskKind.Create)
            .GroupBy(ask => (stored.Of(ask.User).Tenant, stored.Of(ask.User).UserKey, Kind: KindOf(ask), Renews: RenewsOf(ask))).ToDictionary(group => group.Key, group => group.Count());

        return stored.Orders.Where(row => !answered.Contains((row.Tenant, row.OrderId)))
            .GroupBy(row => (row.Tenant, row.UserKey, row.Kind, row.Renews))
            .SelectMany(group => group.Skip(possible.GetValueOrDefault(group.Key)));
    }

    private static OrderKind KindOf(Ask ask) => ask.Kind is AskKind.Renew ? OrderKind.Renew : OrderKind.Create;

    private static int? RenewsOf(Ask ask) => ask.Kind is AskKind.Renew ? ask.Certificate : null;
}
