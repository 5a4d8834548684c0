namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Requests to buy certificates, and names for them.</summary>
internal static class Purchases
{
    public static string Of(string type = "Standard SSL", int years = 1, int? names = null, string? promotionCode = null) => FormattableString.Invariant(
        $"{Renewals.Caller}&Command=namecheap.ssl.create&Years={years}&Type={Uri.EscapeDataString(type)}") + (names is null ? "" : $"&SANStoADD={names}") + (promotionCode is null ? "" : $"&PromotionCode={promotionCode}");

    public static string OfNames(int certificateId, int names) => $"{Renewals.Caller}&Command=namecheap.ssl.purchasemoresans&CertificateID={certificateId}&NumberOfSANSToAdd={names}";
}
