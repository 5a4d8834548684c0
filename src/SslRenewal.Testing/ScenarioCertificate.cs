using System.Text.Json.Nodes;
using SslRenewal.Api;

namespace SslRenewal.Testing;

/// <summary>A certificate of a scenario, while it is put together.</summary>
public sealed class ScenarioCertificate
{
    internal ScenarioCertificate(int certificateId, string sslType, string? hostName, int? expiresInDays)
    {
        (Json["certificateId"], Json["sslType"]) = (certificateId, sslType);

        ScenarioList.Put(Json, "hostName", hostName);
        ScenarioList.Put(Json, "expiresInDays", expiresInDays);
    }

    internal JsonObject Json { get; } = [];

    /// <summary>How far it has come.</summary>
    /// <param name="word">ACTIVE, NEWPURCHASE, NEWRENEWAL, PURCHASED, PURCHASEERROR, CANCELLED or REPLACED.</param>
    public ScenarioCertificate Status(string word) => Set("status", word);

    /// <summary>The years it was bought for.</summary>
    public ScenarioCertificate Years(int years) => Set("years", years);

    /// <summary>The names bought beyond those included; multi-domain types only.</summary>
    public ScenarioCertificate Sans(int names) => Set("sans", names);

    /// <summary>When it was first issued.</summary>
    public ScenarioCertificate IssuedOn(DateTimeOffset instant) => Set("issuedOn", Instants.Write(instant));

    /// <summary>The end of its coverage, in the place of days from the clock.</summary>
    public ScenarioCertificate ExpiresOn(DateTimeOffset instant) => Set("expiresOn", Instants.Write(instant));

    /// <summary>The certificate that this one renews.</summary>
    public ScenarioCertificate RenewalOf(int certificateId) => Set("renewalOf", certificateId);

    /// <summary>The signing request, in PEM or base64.</summary>
    public ScenarioCertificate Csr(string csr) => Set("csr", csr);

    /// <summary>Any field, by its name in the file. The value is copied.</summary>
    public ScenarioCertificate Set(string field, JsonNode? value)
    {
        Json[field] = value?.DeepClone();
        return this;
    }
}
