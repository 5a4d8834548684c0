using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>An order that a user placed, with its money transaction.</summary>
internal sealed record ScenarioOrder
{
    [Field("The order's number, unique in the account with its sub-users.", Min = 1, Max = ScenarioLimits.Id)]
    public required int OrderId { get; init; }

    [Field("The money transaction's number, unique in the account with its sub-users.", Min = 1, Max = ScenarioLimits.Id)]
    public required int TransactionId { get; init; }

    [Field("What was bought.")]
    public required OrderKind Kind { get; init; }

    [Field("The certificate that was bought.", Min = 1, Max = ScenarioLimits.Id)]
    public required int CertificateId { get; init; }

    [Field("The certificate that it renews, where the kind is renew.", Min = 1, Max = ScenarioLimits.Id)]
    public int? Renews { get; init; }

    [Field("The years bought.", Min = 1, Max = 5)]
    public required int Years { get; init; }

    [Field("What was charged, US dollars.", Max = ScenarioLimits.Money)]
    public required decimal Amount { get; init; }

    [Field("The promotion that was used.", Min = 1, Max = Promotion.MaxCodeLength)]
    public string? PromotionCode { get; init; }

    [Field("When it was placed.")]
    public required DateTimeOffset PlacedOn { get; init; }
}
