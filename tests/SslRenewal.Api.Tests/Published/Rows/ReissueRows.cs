namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.reissue</c>.</summary>
internal static class ReissueRows
{
    private const string StatusInvalid = "Status is invalid or reissue already in progress";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.reissue", $"CertificateID={LifeScenario.Active}&CSR={SomeRequests.Com}&DNSDCValidation=true", """<SSLReissueResult ID="0" IsSuccess="false" />""", LifeScenario.For,
    [
        .. LifeScenario.NotHeld(4011294, "CertificateId is not valid"),
        new("certificate.status", $"CertificateID={LifeScenario.Bought}", 4011331, StatusInvalid),
        new("certificate.expired", $"CertificateID={LifeScenario.Expired}", 4011331, StatusInvalid),
        new("certificate.reissuing", "", 4011331, StatusInvalid) { Before = [Query(LifeScenario.Active)] },

        .. new ActivationRows(
            LifeScenario.Active, LifeScenario.Active, LifeScenario.ActiveMany, LifeScenario.ActiveWildcard, LifeScenario.ActiveOrganization, LifeScenario.ActiveExtended).InOrder,

        new("reissue.number", "", 4035900, "Cannot create certificate for reissue") { Account = "\"nextIds\": { \"certificate\": 1000000000 }," },
    ]);

    /// <summary>A request that is granted.</summary>
    public static string Query(int certificateId) => FormattableString.Invariant($"Command=namecheap.ssl.reissue&CertificateID={certificateId}&CSR={SomeRequests.Com}&DNSDCValidation=true");
}
