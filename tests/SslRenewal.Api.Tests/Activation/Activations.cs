using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>A scenario with certificates of every kind that waits for something, and what is sent to it.</summary>
internal static class Activations
{
    public const int Active = 501904;
    public const int Bought = 501910;
    public const int Renewal = 501911;
    public const int Many = 501912;
    public const int Wildcard = 501913;
    public const int Extended = 501914;
    public const int Lapsed = 501915;
    public const int WithoutRequest = 501916;

    /// <summary>Nothing that is asked for comes by itself.</summary>
    public static Dictionary<string, string> Manual => new(StringComparer.Ordinal) { ["Validation:Mode"] = "manual" };

    public static string Scenario(int? nextCertificateId = null) => $$"""
        {
          "version": 1,
          "clock": "2026-11-21T12:00:00Z",
          "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 100, {{(nextCertificateId is { } next ? FormattableString.Invariant($"\"nextIds\": {{ \"certificate\": {next} }},") : "")}}
            "certificates": [
              { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresOn": "2026-12-21T09:00:00Z" },
              { "certificateId": 501910, "sslType": "Standard SSL", "status": "NEWPURCHASE", "purchasedOn": "2026-11-20T12:00:00Z" },
              { "certificateId": 501911, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 501904 },
              { "certificateId": 501912, "sslType": "SAN Certificate", "status": "NEWPURCHASE", "sans": 1 },
              { "certificateId": 501913, "sslType": "Standard Wildcard SSL", "status": "NEWPURCHASE" },
              { "certificateId": 501914, "sslType": "EV SSL", "status": "NEWPURCHASE" },
              { "certificateId": 501915, "sslType": "Standard SSL", "status": "CANCELLED", "purchasedOn": "2025-11-21T12:00:00Z" },
              { "certificateId": 501916, "sslType": "Standard SSL", "status": "PURCHASED" } ],
            "subUsers": [ { "userName": "customer", "balance": 0, "certificates": [ { "certificateId": 502001, "sslType": "Standard SSL", "status": "NEWPURCHASE" } ] } ] } ]
        }
        """;

    public static Task<SslRenewalHost> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, int? nextCertificateId = null) => SslRenewalHost.StartAsync(kind, Scenario(nextCertificateId), Manual);

    /// <summary>Sends a command by form, with parameters given as NAME, VALUE, NAME, VALUE ….</summary>
    public static async Task<Answer> PostAsync(this SslRenewalHost host, string command, int certificateId, params string[] parameters)
    {
        var pairs = parameters.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])).Prepend(KeyValuePair.Create("CertificateID", FormattableString.Invariant($"{certificateId}")));

        using var form = new FormUrlEncodedContent(pairs);
        using var response = await host.Client.PostAsync(new Uri($"/xml.response?{Renewals.Caller}&Command=namecheap.ssl.{command}", UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }

    /// <summary>A certificate as it is stored, with its names.</summary>
    public static async Task<(CertificateRow Certificate, DomainControlRow[] Names)> ReadAsync(this SslRenewalHost host, int certificateId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();

        return (
            await database.Certificates.AsNoTracking().SingleAsync(row => row.CertificateId == certificateId),
            await database.DomainControls.AsNoTracking().Where(row => row.CertificateId == certificateId).OrderBy(row => row.Position).ToArrayAsync());
    }
}
