namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.getInfo</c>.</summary>
internal static class GetInfoRows
{
    private const string Invalid = "CertificateId is not valid";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.getInfo", $"CertificateID={LifeScenario.Active}", """<SSLGetInfoResult Years="0" OrderId="0" SANSCount="0" />""", LifeScenario.For,
    [
        new("ok", ""),
        new("returntype.missing", "Returncertificate=true", 2011294, Invalid),
        .. LifeScenario.NotHeld(2011294, Invalid),
    ]);
}
