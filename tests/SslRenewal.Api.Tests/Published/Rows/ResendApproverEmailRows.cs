namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.resendApproverEmail</c>.</summary>
internal static class ResendApproverEmailRows
{
    public static CommandRows All { get; } = new(
        "namecheap.ssl.resendApproverEmail", $"CertificateID={LifeScenario.Bought}", """<SSLResendApproverEmailResult ID="0" IsSuccess="false" />""", LifeScenario.For,
    [
        new("ok", "") { Before = [ActivateRows.Query(LifeScenario.Bought)] },
        .. LifeScenario.NotHeld(2011294, "CertificateID is not Valid"),
        new("certificate.status", "", 2011331, "Status is invalid"),
        new("certificate.status", $"CertificateID={LifeScenario.Active}", 2011331, "Status is invalid"),
        new("approveremail.none", $"CertificateID={LifeScenario.WithoutRequest}", 3011295, "ApproverEmail is invalid"),
    ]);
}
