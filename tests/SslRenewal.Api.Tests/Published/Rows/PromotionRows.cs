namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for each reason for which a promotion code is refused, in the words of an order.</summary>
internal static class PromotionRows
{
    public static IReadOnlyList<RequestRow> InOrder { get; } =
    [
        new("promotion.store", "PromotionCode=SAVE10", 2011170, "Error occured while validating promotion code") { Fault = "promotionStoreError" },
        new("promotion.unknown", "PromotionCode=NOSUCHCODE", 2011170, "Promotion code is not available"),
        new("promotion.inactive", "PromotionCode=OFF", 2011170, "Promotion code is not active"),
        new("promotion.not-started", "PromotionCode=FUTURE", 2011170, "Promotion code is not started yet."),
        new("promotion.expired", "PromotionCode=PAST", 2011170, "Promotion code is expired"),
        new("promotion.requires-username", "PromotionCode=SUBUSERS", 2011170, "Promotion code requires username."),
        new("promotion.denied", "PromotionCode=OTHERS", 2011170, "Access denied for the promotion code"),
        new("promotion.used-up", "PromotionCode=USEDUP", 2011170, "Promotion code usage exceeded"),
    ];

    /// <summary>What a scenario has for them.</summary>
    public const string Promotions = """
        [
            { "code": "SAVE10", "percentOff": 10, "startsOn": "2026-11-21T12:00:00Z", "endsOn": "2026-11-21T12:00:00.001Z" },
            { "code": "MINUS2", "amountOff": 2.00 }, { "code": "ALL", "percentOff": 100 },
            { "code": "OFF", "percentOff": 10, "active": false },
            { "code": "FUTURE", "percentOff": 10, "startsOn": "2026-11-21T12:00:00.001Z" },
            { "code": "PAST", "percentOff": 10, "endsOn": "2026-11-21T12:00:00Z" },
            { "code": "SUBUSERS", "percentOff": 10, "subUsersOnly": true },
            { "code": "OTHERS", "percentOff": 10, "users": ["other"] },
            { "code": "USEDUP", "percentOff": 10, "usageLimit": 3, "used": 3 } ]
        """;
}
