using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>The page that Prometheus comes for.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Renewals_their_money_refusals_and_what_is_issued_are_counted_once_each()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(certificates: 3));

        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.True((await host.SendAsync(Renewals.Of(501905, years: 2))).IsOk);
        Assert.False((await host.SendAsync(Renewals.Of(501905))).IsOk);
        Assert.False((await host.SendAsync(Renewals.Of(501906).Replace(Renewals.Key, "wrong", StringComparison.Ordinal))).IsOk);
        var bought = await host.BeginAsync();
        Assert.Equal("ACTIVE", (await host.LifeAsync(bought)).Status);
        var metrics = await ReadAsync(host);

        Assert.Equal((2, 1, 1), (metrics["sslrenewal_requests_total{command=\"namecheap.ssl.renew\",outcome=\"ok\"}"], metrics["sslrenewal_requests_total{command=\"namecheap.ssl.renew\",outcome=\"refused\"}"], metrics["sslrenewal_requests_total{command=\"none\",outcome=\"refused\"}"]));
        Assert.Equal((3, 3), (metrics["sslrenewal_request_duration_seconds_count{command=\"namecheap.ssl.renew\"}"], metrics["sslrenewal_request_duration_seconds_bucket{command=\"namecheap.ssl.renew\",le=\"+Inf\"}"]));
        Assert.Equal((2, 27), (metrics["sslrenewal_orders_total{kind=\"renew\"}"], metrics["sslrenewal_charged_usd_total{kind=\"renew\"}"]));
        Assert.Equal((1, 1), (metrics["sslrenewal_orders_total{kind=\"create\"}"], metrics["sslrenewal_certificates_issued_total{leaf=\"first\"}"]));
        Assert.Equal(2, metrics.Lines.Where(line => line.StartsWith("sslrenewal_refusals_total{rule=", StringComparison.Ordinal)).Sum(line => metrics[line]));
        Assert.Equal((0, 1), (metrics["sslrenewal_due_lag_seconds"], metrics.Lines.Count(line => line is "sslrenewal_due_lag_seconds")));
    }

    [Fact]
    public async Task The_page_is_in_the_text_format_with_the_web_servers_and_the_runtimes_metrics_too()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);

        using var response = await host.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var metrics = Exposition.Read(await response.Content.ReadAsStringAsync());

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("histogram", metrics.Families["http_server_request_duration_seconds"].Type);
        Assert.Equal("gauge", metrics.Families["kestrel_active_connections"].Type);
        Assert.Equal("counter", metrics.Families["dotnet_gc_collections_total"].Type);
        Assert.True(metrics.Lines.Where(line => line.StartsWith("dotnet_process_memory_working_set_bytes", StringComparison.Ordinal)).Sum(line => metrics[line]) > 1e6);
        Assert.All(MetricTable.All, metric => Assert.Equal((metric.Kind.ToString().ToLowerInvariant(), metric.Help), metrics.Families[MetricName.Of(metric.Name, metric.Kind, metric.Unit)]));
    }

    [Fact]
    public async Task The_web_servers_metrics_name_the_xml_apis_path_though_it_is_none_of_the_routes()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        var own = host.Services.GetRequiredService<IMeterFactory>();
        var counted = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);

        // The web server counts a request after its answer: the page may be read before, and what loaded the scenario may be counted only now.
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name is "http.server.request.duration" && instrument.Meter.Scope == own)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            var all = new Dictionary<string, object?>(tags.ToArray());

            if (all["http.request.method"] is "GET")
            {
                _ = counted.TrySetResult(all.GetValueOrDefault("http.route") as string);
            }
        });
        listener.Start();

        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal("/xml.response", await counted.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Without_the_database_all_is_told_that_needs_none()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Contains("sslrenewal_due_lag_seconds", (await ReadAsync(host)).Lines);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database.ExecuteSqlRawAsync("""DROP TABLE "mail" """);
        }

        var metrics = await ReadAsync(host);

        Assert.Equal(1, metrics["sslrenewal_orders_total{kind=\"renew\"}"]);
        Assert.DoesNotContain(metrics.Lines, line => line.StartsWith("sslrenewal_due", StringComparison.Ordinal) || line.StartsWith("sslrenewal_outgoing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_client_sends_makes_no_new_labels()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        using var strange = new HttpRequestMessage(new HttpMethod("STRANGE"), "/xml.response/namecheap.strange?ApiUser=strange");

        _ = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.strange");
        _ = await host.SendAsync($"{Renewals.Caller}&Command=NAMECHEAP.SSL.RENEW&CertificateID=strange");
        using var refused = await host.Client.SendAsync(strange);
        var page = await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.DoesNotContain("strange", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Exposition.Read(page)["sslrenewal_requests_total{command=\"namecheap.ssl.renew\",outcome=\"refused\"}"]);
    }

    [Fact]
    public async Task Two_services_in_one_process_count_each_for_itself_and_the_page_is_guarded()
    {
        await using var busy = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        await using var idle = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = "key" });
        Assert.True((await busy.SendAsync(Renewals.Of(501904))).IsOk);

        using var stranger = await idle.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        idle.Client.DefaultRequestHeaders.Authorization = new("Bearer", "key");

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal((1, 0), ((await ReadAsync(busy))["sslrenewal_orders_total{kind=\"renew\"}"], (await ReadAsync(idle))["sslrenewal_orders_total{kind=\"renew\"}"]));
    }

    [Fact]
    public async Task Faults_that_strike_are_counted_by_kind()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        await host.InjectAsync(new { kind = "error", number = 5050900, message = "Away." });

        Assert.Equal(5050900, (await host.SendAsync(Renewals.Of(501904))).ErrorNumber);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);

        Assert.Equal(1, (await ReadAsync(host))["sslrenewal_faults_struck_total{kind=\"error\"}"]);
    }

    [Fact]
    public async Task An_order_whose_commit_fails_is_not_counted()
    {
        var commit = new BrokenCommit();
        await using var host = await SslRenewalHost.StartAsync(DatabaseKind.Sqlite, Renewals.Scenario(), services: commit.Join);
        commit.Times = 1;

        Assert.False((await host.SendAsync(Renewals.Of(501904))).IsOk);
        var before = await ReadAsync(host);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);

        Assert.Equal((0, 1), (before["sslrenewal_orders_total{kind=\"renew\"}"], (await ReadAsync(host))["sslrenewal_orders_total{kind=\"renew\"}"]));
    }

    [Fact]
    public void Labels_and_help_are_escaped_and_numbers_written_for_every_machine()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = meters.GetRequiredService<IMeterFactory>();
        using var reader = new MetricReader(factory);
        using var meter = factory.Create(new MeterOptions(ServiceMeter.Name));

        meter.CreateCounter<long>("odd.name-1", "{thing}", "a\\b\nc").Add(2, new KeyValuePair<string, object?>("a.label", "x\\y\"z\nw"));
        meter.CreateGauge<double>("level", "By").Record(1.5e-7);
        var text = PrometheusText.Write(reader.Read().Where(series => series.Name is "odd_name_1_total" or "level_bytes"));

        Assert.Equal("# HELP level_bytes \n# TYPE level_bytes gauge\nlevel_bytes 1.5E-07\n# HELP odd_name_1_total a\\\\b\\nc\n# TYPE odd_name_1_total counter\nodd_name_1_total{a_label=\"x\\\\y\\\"z\\nw\"} 2\n", text);
        Assert.Equal(2, Exposition.Read(text).Families.Count);
    }

    private static async Task<Exposition> ReadAsync(SslRenewalHost host) => Exposition.Read(await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
}
