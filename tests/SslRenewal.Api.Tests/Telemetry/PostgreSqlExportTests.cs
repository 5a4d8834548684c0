using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>What is sent by OTLP of the statements, which Npgsql tells of by itself.</summary>
public sealed class PostgreSqlExportTests
{
    [DatabaseFact]
    public async Task Of_a_statement_that_fails_no_value_arrives_and_no_address()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        await using (var host = await SslRenewalHost.StartAsync(DatabaseKind.PostgreSql, settings: new(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT"] = "9",
        }))
        {
            await using var scope = host.Services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database;
            _ = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteSqlRawAsync("SELECT 'secret-value'::int"));
        }

        var traces = collector.TextOf("/v1/traces");
        Assert.Contains("exception", traces, StringComparison.Ordinal);
        Assert.All((string[])["secret-value", "127.0.0.1", "stacktrace", "SELECT"], text => Assert.DoesNotContain(text, traces, StringComparison.OrdinalIgnoreCase));
    }
}
