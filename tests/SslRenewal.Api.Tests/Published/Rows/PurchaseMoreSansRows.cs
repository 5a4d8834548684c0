namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.purchasemoresans</c>.</summary>
internal static class PurchaseMoreSansRows
{
    private const string Invalid = "CertificateId is not valid";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.purchasemoresans", $"CertificateID={LifeScenario.BoughtMany}&NumberOfSANSToAdd=2", """<SSLPurchaseMoreSANSResult IsSuccess="false" OrderId="0" TransactionId="0" ChargedAmount="0" />""", LifeScenario.For,
    [
        new("ok", ""),
        .. LifeScenario.NotHeld(2011294, Invalid),
        new("certificate.status", $"CertificateID={LifeScenario.WithoutRequest}", 2011294, Invalid),
        new("certificate.status", $"CertificateID={LifeScenario.Cancelled}", 2011294, Invalid),
        new("certificate.reissue", $"CertificateID={LifeScenario.ActiveMany}", 2011294, Invalid) { Before = [ReissueRows.Query(LifeScenario.ActiveMany)] },
        new("certificate.type", $"CertificateID={LifeScenario.Bought}", 2011301, "SSLType is invalid"),
        new("numberofsanstoadd.over-limit", "NumberOfSANSToAdd=98", 2011767, "Number of SANS To add is not within the limit."),
        new("order.funds", $"UserName=customer&CertificateID={LifeScenario.ManyOfSubUser}", 2528166, OrderRows.NoFunds),
        OrderRows.Failed,
    ]);
}
