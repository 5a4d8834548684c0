using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>The program itself, from its first statement: what it is made of there, no host of a test sees.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task It_prepares_an_empty_database_and_answers()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await using var program = Program("Database", database.Address.ConnectionString);
        using var client = program.CreateClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var answer = await client.GetStringAsync(new Uri($"/xml.response?{Renewals.Caller}&Command=namecheap.ssl.renew&CertificateID=501904&SSLType=PositiveSSL&Years=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("Status=\"OK\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_start_with_a_setting_that_cannot_be_meant()
    {
        await using var program = Program("Seed", "a lot");

        var failure = Assert.ThrowsAny<InvalidOperationException>(() => program.Services);

        Assert.Contains("exited without ever building", failure.Message, StringComparison.Ordinal);
    }

    private static WebApplicationFactory<Program> Program(string key, string value) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseSetting(key, value).ConfigureLogging(logging => logging.ClearProviders()));
}
