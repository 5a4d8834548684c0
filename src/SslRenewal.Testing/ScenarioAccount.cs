using System.Text.Json.Nodes;
using SslRenewal.Api;

namespace SslRenewal.Testing;

/// <summary>An account of a scenario, or one of its sub-users, while it is put together.</summary>
public sealed class ScenarioAccount
{
    internal ScenarioAccount(string userName) => Json["userName"] = userName;

    internal JsonObject Json { get; } = [];

    /// <summary>The API key; a sub-user has its account's.</summary>
    public ScenarioAccount Key(string apiKey) => Set("apiKey", apiKey);

    /// <summary>The IPv4 addresses and networks that may call; none allows all.</summary>
    public ScenarioAccount AllowedIps(params IEnumerable<string> addresses) => Set("allowedIps", new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]));

    /// <summary>What it has to spend.</summary>
    /// <param name="dollars">US dollars.</param>
    public ScenarioAccount Balance(decimal dollars) => Set("balance", dollars);

    /// <summary>Its every call is refused.</summary>
    public ScenarioAccount Locked() => Set("locked", value: true);

    /// <summary>Where its own clock stands; without it the account follows the service's.</summary>
    public ScenarioAccount Clock(DateTimeOffset clock) => Set("clock", Instants.Write(clock));

    /// <summary>A certificate more; ACTIVE and of one year, unless something else is said.</summary>
    /// <param name="sslType">A name of the catalogue.</param>
    /// <param name="expiresInDays">The end of its coverage, counted from the account's clock; negative where it has passed.</param>
    public ScenarioAccount Certificate(int certificateId, string sslType, string? hostName = null, int? expiresInDays = null, Action<ScenarioCertificate>? fill = null)
    {
        var certificate = new ScenarioCertificate(certificateId, sslType, hostName, expiresInDays);
        fill?.Invoke(certificate);
        return Add("certificates", certificate.Json);
    }

    /// <summary>Many active certificates of one type, their expiries spread over a range of days from the account's clock.</summary>
    public ScenarioAccount Generate(int count, int firstCertificateId, string sslType, int firstDay, int lastDay, int? seed = null)
    {
        var rows = new JsonObject { ["count"] = count, ["firstCertificateId"] = firstCertificateId, ["sslType"] = sslType, ["expiresInDays"] = new JsonArray(firstDay, lastDay) };
        ScenarioList.Put(rows, "seed", seed);
        return Set("generate", rows);
    }

    /// <summary>A sub-user more, with a balance and certificates of its own.</summary>
    public ScenarioAccount SubUser(string userName, Action<ScenarioAccount>? fill = null)
    {
        var user = new ScenarioAccount(userName);
        fill?.Invoke(user);
        return Add("subUsers", user.Json);
    }

    /// <summary>Any field, by its name in the file. The value is copied.</summary>
    public ScenarioAccount Set(string field, JsonNode? value)
    {
        Json[field] = value?.DeepClone();
        return this;
    }

    /// <summary>An element more of a list of the file, such as <c>orders</c> or <c>ledger</c>. It is copied.</summary>
    public ScenarioAccount Add(string list, JsonNode element)
    {
        ScenarioList.Add(Json, list, element.DeepClone());
        return this;
    }
}
