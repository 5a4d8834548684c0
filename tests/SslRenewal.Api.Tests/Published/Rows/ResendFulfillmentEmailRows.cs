namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.resendFulfillmentEmail</c>.</summary>
internal static class ResendFulfillmentEmailRows
{
    public static CommandRows All { get; } = new(
        "namecheap.ssl.resendFulfillmentEmail", $"CertificateID={LifeScenario.Active}", """<SSLResendFulfillmentEmailResult ID="0" IsSuccess="false" />""", LifeScenario.For,
    [
        .. LifeScenario.NotHeld(2011294, "CertificateID is not Valid"),
        new("certificate.status", $"CertificateID={LifeScenario.Bought}", 2011331, "Status is invalid"),
        new("certificate.status", $"CertificateID={LifeScenario.WithoutRequest}", 2011331, "Status is invalid"),
        new("administrator.missing", "", 3011299, "No administrator email is on file for this certificate"),
    ]);
}
