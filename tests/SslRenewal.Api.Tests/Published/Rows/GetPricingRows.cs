namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.users.getPricing</c>.</summary>
internal static class GetPricingRows
{
    public static CommandRows All { get; } = new(
        "namecheap.users.getPricing", "ProductType=SSLCERTIFICATE", "<UserGetPricingResult />", LifeScenario.For,
    [
        new("ok", ""),
        new("ok", "PromotionCode=SAVE10"),
        .. PromotionRows.InOrder.Select(row => row with { Text = "PromotionCode is invalid" }),
    ]);
}
