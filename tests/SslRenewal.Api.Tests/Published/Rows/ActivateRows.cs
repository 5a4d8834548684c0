namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.activate</c>.</summary>
internal static class ActivateRows
{
    public static CommandRows All { get; } = new(
        "namecheap.ssl.activate", $"CertificateID={LifeScenario.Bought}&CSR={SomeRequests.Com}&DNSDCValidation=true", """<SSLActivateResult ID="0" IsSuccess="false" />""", LifeScenario.For,
    [
        .. LifeScenario.NotHeld(4011294, "CertificateId is not valid"),
        new("certificate.lapsed", $"CertificateID={LifeScenario.Lapsed}", 4020294, "Activation period for this certificate has expired."),
        new("certificate.status", $"CertificateID={LifeScenario.Active}", 4011331, "Status is InValid."),
        new("certificate.status", "", 4011331, "Status is InValid.") { Before = [Query(LifeScenario.Bought)] },

        .. new ActivationRows(
            LifeScenario.Bought, LifeScenario.Renewal, LifeScenario.BoughtMany, LifeScenario.BoughtWildcard, LifeScenario.BoughtOrganization, LifeScenario.BoughtExtended).InOrder,

        new("cap.2018", $"CertificateID={LifeScenario.OfThreeYears}", 4080167, "Due to revised CA/B Forum regulations, it is no longer possible to activate 3-, 4-, and 5-year certificates after March 1, 2018. Please contact our support team.") { Clock = "2018-03-01T00:00:00Z" },
        new("ok", $"CertificateID={LifeScenario.OfThreeYears}") { Clock = "2018-02-28T23:59:59Z" },
        new("cap.2015", $"CertificateID={LifeScenario.OfFourYears}", 4080167, "Due to recent CA/B Forum updates, it is no longer possible to activate 4- and 5-year certificates after March 1, 2015. Please contact support.") { Clock = "2015-03-01T00:00:00Z" },
    ]);

    /// <summary>A request that is granted.</summary>
    public static string Query(int certificateId, string? csr = null) => FormattableString.Invariant($"Command=namecheap.ssl.activate&CertificateID={certificateId}&CSR={csr ?? SomeRequests.Com}&DNSDCValidation=true");
}
