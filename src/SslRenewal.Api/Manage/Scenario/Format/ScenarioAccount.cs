using System.Text.Json.Serialization;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>An account: the user of that name, the key, and the sub-users who share key, clock and numbers with it.</summary>
internal sealed record ScenarioAccount : ScenarioUser
{
    [JsonPropertyOrder(-1), Field("The API key, of which only the hash is kept. Exactly one of apiKey and apiKeyHash is given.", Min = 1, Max = ApiKeyHash.MaxKeyLength)]
    public string? ApiKey { get; init; }

    [JsonPropertyOrder(-1), Field("The API key's SHA-256: sha256: and 64 hexadecimal digits.")]
    public ApiKeyHash? ApiKeyHash { get; init; }

    [JsonPropertyOrder(-1), Field("The IPv4 addresses and networks that may call; none allows all.", Max = ScenarioLimits.ListLength)]
    public IReadOnlyList<string>? AllowedIps { get; init; }

    [JsonPropertyOrder(-1), Field("Whether the account is locked; false by default.")]
    public bool? Locked { get; init; }

    [JsonPropertyOrder(-1), Field("Where the account's own clock stands. Without it the account follows the service's.", OfClock = true)]
    public DateTimeOffset? Clock { get; init; }

    [JsonPropertyOrder(-1), Field("The numbers that are given next; by default one above the highest loaded.")]
    public ScenarioNextIds? NextIds { get; init; }

    [JsonPropertyOrder(6), Field("The sub-users.", Max = ScenarioLimits.Users)]
    public IReadOnlyList<ScenarioUser>? SubUsers { get; init; }
}
