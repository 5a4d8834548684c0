using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A user with a balance and certificates: a sub-user, or what an account has in common with one.</summary>
internal record ScenarioUser
{
    [JsonPropertyOrder(-2), Field("The user's name, unique in the service whatever the letter case.", Min = 1, Max = Domain.Accounts.UserName.MaxLength)]
    public required string UserName { get; init; }

    [JsonPropertyOrder(1), Field("US dollars. It becomes the opening entry of the ledger; beside a ledger it must be its sum.", Max = ScenarioLimits.Money)]
    public decimal? Balance { get; init; }

    [JsonPropertyOrder(2), Field("Fills the user with many certificates of one kind.")]
    public ScenarioGenerate? Generate { get; init; }

    [JsonPropertyOrder(3), Field("The certificates that the user holds.")]
    public IReadOnlyList<ScenarioCertificate>? Certificates { get; init; }

    [JsonPropertyOrder(4), Field("The orders that the user placed.")]
    public IReadOnlyList<ScenarioOrder>? Orders { get; init; }

    [JsonPropertyOrder(5), Field("Every change of the balance, in order; their sum is the balance.")]
    public IReadOnlyList<ScenarioLedgerEntry>? Ledger { get; init; }
}
