using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>The certificates that a file only describes: the same file and seed always make the same ones.</summary>
internal static class GeneratedCertificates
{
    public static IEnumerable<CertificateRow> Rows(ScenarioGenerate generate, int tenant, string userKey, DateTimeOffset now, int seed)
    {
        var places = Enumerable.Range(0, generate.Count).ToArray();
#pragma warning disable CA5394 // the same seed must draw the same order, and nothing is guarded by it
        new Random(generate.Seed ?? seed).Shuffle(places);
#pragma warning restore CA5394

        return places.Select((place, index) => Row(generate, generate.FirstCertificateId + index, now.AddDays(DayOf(place, generate)), tenant, userKey));
    }

    /// <summary>Divides the days evenly among the places: on no day expire two more than on another.</summary>
    private static int DayOf(int place, ScenarioGenerate generate) =>
        generate.ExpiresInDays.From + (int)((long)place * (generate.ExpiresInDays.To - generate.ExpiresInDays.From + 1) / generate.Count);

    private static CertificateRow Row(ScenarioGenerate generate, int id, DateTimeOffset expiresAt, int tenant, string userKey) => new()
    {
        Tenant = tenant,
        CertificateId = id,
        UserKey = userKey,
        SslType = generate.SslType.Name,
        Status = CertificateStatus.Active,
        HostName = $"host-{id}.example.com",
        Sans = 0,
        Years = 1,
        PurchasedAt = expiresAt.AddYears(-1),
        IssuedAt = expiresAt.AddYears(-1),
        ExpiresAt = expiresAt,
    };
}
