using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>The key that takes the place of an account's.</summary>
internal sealed record KeyRequest
{
    [Field("The API key, of which only the hash is kept.", Min = 1, Max = ApiKeyHash.MaxKeyLength)]
    public required string ApiKey { get; init; }
}
