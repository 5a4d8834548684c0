using SslRenewal.Api.Configuration;
using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>Traces and metrics that are sent to a collector.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Spans_and_metrics_of_a_renewal_arrive_and_no_key_address_or_query_is_in_them()
    {
        await using var collector = await OtlpReceiver.StartAsync();

        await using (var host = await SslRenewalHost.StartAsync(DatabaseKind.Sqlite, Renewals.Scenario(), new(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "renewals-under-test",
        }))
        {
            host.Client.DefaultRequestHeaders.UserAgent.ParseAdd("secretive-agent/1");
            Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
            Assert.False((await host.SendAsync(Renewals.Of(501904))).IsOk);
            using var path = await host.Client.GetAsync(new Uri("/approvals/secret-token?ApiKey=" + Renewals.Key, UriKind.Relative));
        }

        var (traces, metrics) = (collector.TextOf("/v1/traces"), collector.TextOf("/v1/metrics"));
        Assert.All((string[])["renewals-under-test", "namecheap.ssl.renew", "sslrenewal.rule", "http.route", "/xml.response"], text => Assert.Contains(text, traces, StringComparison.Ordinal));
        Assert.All((string[])["sslrenewal.requests", "http.server.request.duration", "dotnet.gc.collections"], text => Assert.Contains(text, metrics, StringComparison.Ordinal));
        Assert.All((string[])[Renewals.Key, "ApiUser", "url.query", "url.path", "1.2.3.4", "secretive-agent", "secret-token"], text => Assert.DoesNotContain(text, traces + metrics, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("127.0.0.1", traces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_made_where_nobody_collects()
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.DoesNotContain(host.Services.GetServices<IHostedService>(), service => service is TelemetryExport or BacklogWatch);
    }

    [Fact]
    public void A_collector_that_is_no_address_stops_the_start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector:4317";

        var failure = Assert.Throws<SettingException>(builder.AddTelemetry);

        Assert.StartsWith("OTEL_EXPORTER_OTLP_ENDPOINT: expected an http or https address", failure.Message, StringComparison.Ordinal);
    }
}
