using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>What each account of a history begins with, for the service and for the model.</summary>
internal static class HistoryAccount
{
    public const int Certificates = 7;

    private const decimal Balance = 240;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Some to renew, one too early, one nearly too late, one of several domains, and one whose activation period ends in five days.</summary>
    public static ModelAccount Start { get; } = new ModelAccount
    {
        Balance = Balance,
        NextCertificate = Certificates + 1,
        Clock = [(Now, -1)],
        Certificates = ImmutableSortedDictionary.CreateRange(new[]
        {
            Active(1, 30), Active(2, 30), Active(3, 30), Active(4, 100), Active(5, 20) with { Type = Prices.MultiDomain, Names = 1 }, Active(6, -178),
            new ModelCertificate(Certificates, Prices.Single, Status.NewPurchase, Now.AddDays(-360)),
        }.Select(certificate => KeyValuePair.Create(certificate.Id, certificate))),
    };

    /// <summary>The same as a scenario, for so many accounts.</summary>
    public static JsonObject Scenario(IEnumerable<string> accounts) => new()
    {
        ["version"] = 1,
        ["clock"] = JsonReply.Instant(Now),
        ["refundUnactivated"] = true,
        ["promotions"] = new JsonArray(new JsonObject { ["code"] = Prices.Code, ["percentOff"] = 50, ["usageLimit"] = Prices.CodeLimit }),
        ["accounts"] = new JsonArray([.. accounts.Select(account => new JsonObject
        {
            ["userName"] = account,
            ["apiKey"] = RecordingClient.Key,
            ["balance"] = Balance,
            ["clock"] = JsonReply.Instant(Now),
            ["certificates"] = new JsonArray([.. Start.Certificates.Values.Select(Write)]),
        })]),
    };

    private static ModelCertificate Active(int id, int expiresInDays) => new(id, Prices.Single, Status.Active, Now.AddDays(expiresInDays).AddYears(-1)) { ExpiresOn = Now.AddDays(expiresInDays), WasActivated = true };

    private static JsonObject Write(ModelCertificate certificate) => new()
    {
        ["certificateId"] = certificate.Id,
        ["sslType"] = certificate.Type,
        ["status"] = certificate.Status.ToString(),
        ["sans"] = certificate.Names,
        ["purchasedOn"] = JsonReply.Instant(certificate.PurchasedOn),
        ["hostName"] = certificate.ExpiresOn is null ? null : SigningRequests.Host,
        ["expiresOn"] = certificate.ExpiresOn is { } end ? JsonReply.Instant(end) : null,
    };
}
