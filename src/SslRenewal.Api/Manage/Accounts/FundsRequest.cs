using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Money to put into a user's balance, or to take out of it.</summary>
internal sealed record FundsRequest
{
    [Field("US dollars; below zero they are taken out.", Min = -ScenarioLimits.Money, Max = ScenarioLimits.Money)]
    public required decimal Amount { get; init; }
}
