using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>An account to make, in the words of a scenario.</summary>
internal sealed record AccountRequest
{
    [Field("The user's name, unique in the service whatever the letter case.", Min = 1, Max = Domain.Accounts.UserName.MaxLength)]
    public required string UserName { get; init; }

    [Field("The API key, of which only the hash is kept.", Min = 1, Max = ApiKeyHash.MaxKeyLength)]
    public required string ApiKey { get; init; }

    [Field("US dollars; the opening entry of the ledger.", Max = ScenarioLimits.Money)]
    public decimal? Balance { get; init; }

    [Field("The IPv4 addresses and networks that may call; none allows all.", Max = ScenarioLimits.ListLength)]
    public IReadOnlyList<string>? AllowedIps { get; init; }
}
