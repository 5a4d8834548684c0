using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>What management may do to a certificate that a scenario brought.</summary>
public sealed class LoadedCertificateTests
{
    private const string Scenario =
        """
        { "version": 1, "accounts": [ { "userName": "apiexample", "apiKey": "key", "balance": 10, "certificates": [ { "certificateId": 7, "sslType": "Standard SSL", "status": "PURCHASED", "hostName": "example.com" } ] } ] }
        """;

    [Fact]
    public async Task One_that_came_as_purchased_has_no_names_to_approve()
    {
        await using var host = await SslRenewalHost.StartAsync(DatabaseKind.Sqlite, Scenario);

        using var approved = await host.Client.PostAsync(new Uri("/manage/certificates/7/approve", UriKind.Relative), content: null);

        Assert.Equal(HttpStatusCode.Conflict, approved.StatusCode);
        Assert.Contains("\"history\":[]", await host.Client.GetStringAsync(new Uri("/manage/certificates/7", UriKind.Relative)), StringComparison.Ordinal);
    }
}
