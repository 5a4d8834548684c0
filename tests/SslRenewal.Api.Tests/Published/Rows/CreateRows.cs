namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.create</c>.</summary>
internal static class CreateRows
{
    private const string ThreeYears = "Due to revised CA/B Forum regulations, it is no longer possible to purchase 3-, 4- and 5-year certificates after March 1, 2018. Please contact our support team.";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.create", "Type=Standard%20SSL&Years=1", """<SSLCreateResult IsSuccess="false" OrderId="0" TransactionId="0" ChargedAmount="0" />""", LifeScenario.For,
    [
        new("ok", ""),
        new("ok", "Type=SAN Certificate&SANStoADD=10"),
        new("type.discontinued", "Type=RapidSSL", 2011301, "We're sorry, the requested SSL type has been discontinued"),
        new("years.over-type", "Type=EV SSL&Years=3", 2013167, "Parameter Years is OutOfRange"),
        new("sanstoadd.not-sold", "SANStoADD=1", 2011767, "Addon details is not available for the SSLType"),
        new("sanstoadd.over-limit", "Type=SAN Certificate&SANStoADD=98", 2011767, "Number of SANS To add is not within the limit."),

        new("cap.2018", "Type=PositiveSSL&Years=3", 4080167, ThreeYears) { Clock = "2018-03-01T00:00:00Z" },
        new("cap.2018", "Years=5", 4080167, ThreeYears),
        new("cap.2015", "Type=PositiveSSL&Years=4", 4080167, OrderRows.FourYears) { Clock = "2015-03-01T00:00:00Z" },

        .. PromotionRows.InOrder,

        new("order.funds", "UserName=customer&Type=EV SSL", 2528166, OrderRows.NoFunds),
        OrderRows.Failed,
    ]);
}
