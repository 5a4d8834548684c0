namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.revokecertificate</c>.</summary>
internal static class RevokeCertificateRows
{
    private const string WrongType = "Wrong SSL certificate selection. The type provided is not supported by command.";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.revokecertificate", $"CertificateID={LifeScenario.Replaced}&CertificateType=Standard%20SSL", """<RevokeCertificateResult ID="{CertificateID}" IsSuccess="false" />""", LifeScenario.For,
    [
        new("ok", ""),
        new("certificatetype.discontinued", "CertificateType=RapidSSL", 2011300, WrongType),
        .. LifeScenario.NotHeld(2011294, "CertificateId is not valid"),
        new("certificate.status", $"CertificateID={LifeScenario.Bought}", 4011331, "Status is invalid"),
        new("certificate.status", "", 4011331, "Status is invalid") { Before = [$"Command=namecheap.ssl.revokecertificate&CertificateID={LifeScenario.Replaced}&CertificateType=Standard%20SSL"] },
        new("certificatetype.mismatch", "CertificateType=EV SSL", 2011300, WrongType),
    ]);
}
