using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Issuing.Tests.DomainControl;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Control of domains, shown by mail, file and record, from the activation to the issued certificate.</summary>
public abstract class ControlTests(DatabaseKind kind)
{
    private const string Type = "Standard SSL";

    [DatabaseTheory]
    [InlineData("manual")]
    [InlineData("check")]
    public async Task The_link_in_the_mail_leads_to_the_certificate(string mode)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings(mode: mode));
        var id = await host.BuyAsync();
        await host.ActivateAsync(id, "ApproverEmail", "admin@example.com");
        await host.MoveAsync(Lives.Noon.AddDays(3));
        Assert.Equal(["domainControl"], (await host.LifeAsync(id)).WaitsFor);

        using var pressed = await host.Client.PostAsync(new Uri((await host.ReadMailAsync()).GetProperty("items")[0].Link()), content: null);
        var life = await host.LifeAsync(id);

        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal(("ACTIVE", Lives.Noon.AddDays(3)), (life.Status, life.IssuedOn!.Value));
    }

    [DatabaseFact]
    public async Task A_file_that_is_there_is_found_at_once()
    {
        await using var peers = new ControlPeers();
        peers.Addresses[Lives.Host] = "127.0.0.1";
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());

        var id = await peers.BeginAsync(host, Type, "HTTPDCValidation", "true");
        var life = await host.AwaitAsync(id, life => life.Status == "ACTIVE");

        Assert.Equal(Lives.Noon, Assert.Single(life.DomainControl).ShownOn!.Value);
        Assert.StartsWith($"GET /.well-known/pki-validation/{peers.Md5}.txt HTTP/1.1\r\n", Assert.Single(peers.Web.Requests), StringComparison.Ordinal);
        Assert.Contains(life.History, entry => entry.What == "Control of example.com shown: status 200, the file matches.");
    }

    [DatabaseFact]
    public async Task A_check_tells_the_status_and_whether_it_matched_and_nothing_of_what_was_read()
    {
        await using var peers = new ControlPeers(LoopbackHttp.Ok("the password is swordfish"));
        peers.Addresses[Lives.Host] = "127.0.0.1";
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());
        var id = await peers.BeginAsync(host, Type, "HTTPDCValidation", "true");

        Assert.Equal((false, "status 200, the file does not match"), (await ControlPeers.CheckAsync(host, id))[Lives.Host]);
        peers.Addresses[Lives.Host] = "192.0.2.1";
        Assert.Equal((false, "the address is not one that may be asked"), (await ControlPeers.CheckAsync(host, id))[Lives.Host]);
        _ = peers.Addresses.TryRemove(Lives.Host, out _);
        Assert.Equal((false, "the name has no address"), (await ControlPeers.CheckAsync(host, id))[Lives.Host]);
        Assert.Equal(("PURCHASED", 2), ((await host.LifeAsync(id)).Status, (await host.LifeAsync(id)).History.Count));
    }

    [DatabaseFact]
    public async Task A_record_is_found_on_demand_once_it_is_there()
    {
        await using var peers = new ControlPeers();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());
        var id = await peers.BeginAsync(host, Type, "DNSDCValidation", "true");
        await peers.Asked;

        Assert.Equal((false, "there is no record"), (await ControlPeers.CheckAsync(host, id))[Lives.Host]);
        peers.Records[Lives.Host] = true;
        var found = await ControlPeers.CheckAsync(host, id);

        Assert.Equal((true, "the record matches"), found[Lives.Host]);
        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
        Assert.Empty(await ControlPeers.CheckAsync(host, id));
    }

    [DatabaseFact]
    public async Task Each_name_is_shown_in_its_own_way_and_the_last_one_is_the_end_of_waiting()
    {
        await using var peers = new ControlPeers();
        peers.Addresses[Lives.Host] = "127.0.0.1";
        peers.Addresses["two.example.com"] = "127.0.0.2";
        peers.Records["three.example.com"] = true;
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());

        var id = await peers.BeginAsync(host, "SAN Certificate", "ApproverEmail", "HTTPCSRHASH", "DNSNames", "two.example.com,three.example.com,four.example.com", "DNSApproverEmails", "HTTPCSRHASH,CNAMECSRHASH,admin@four.example.com");
        var half = await host.AwaitAsync(id, life => life.DomainControl.Count(name => name.ShownOn is not null) is 2);
        var found = await ControlPeers.CheckAsync(host, id);
        using var pressed = await host.Client.PostAsync(new Uri((await host.ReadMailAsync("kind=approver")).GetProperty("items")[0].Link()), content: null);
        var waiting = await host.LifeAsync(id);
        peers.Records["two.example.com"] = true;
        Assert.True((await host.PostAsync("editDCVMethod", id, "DNSNames", "two.example.com", "DCVMethods", "CNAME_CSR_HASH")).IsOk);
        var life = await host.AwaitAsync(id, life => life.Status == "ACTIVE");

        Assert.Equal(["two.example.com", "four.example.com"], half.DomainControl.Where(name => name.ShownOn is null).Select(name => name.Name));
        Assert.Equal((1, (false, "no answer")), (found.Count, found["two.example.com"]));
        Assert.Equal(("PURCHASED", "two.example.com"), (waiting.Status, Assert.Single(waiting.DomainControl, name => name.ShownOn is null).Name));
        Assert.Equal(["httpFile", "cname", "cname", "email"], life.DomainControl.Select(name => name.Method));
    }

    [DatabaseFact]
    public async Task Another_method_is_asked_for_from_the_change_on_and_the_old_one_counts_no_more()
    {
        await using var peers = new ControlPeers();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());
        var id = await peers.BeginAsync(host, Type, "DNSDCValidation", "true");
        await peers.Asked;

        Assert.True((await host.PostAsync("editDCVMethod", id, "DCVMethod", "HTTP_CSR_HASH")).IsOk);
        peers.Records[Lives.Host] = true;
        var found = await ControlPeers.CheckAsync(host, id);
        peers.Addresses[Lives.Host] = "127.0.0.1";
        Assert.True((await host.PostAsync("editDCVMethod", id, "DCVMethod", "HTTP_CSR_HASH")).IsOk);

        Assert.Equal((false, "the name has no address"), found[Lives.Host]);
        Assert.Equal("httpFile", Assert.Single((await host.AwaitAsync(id, life => life.Status == "ACTIVE")).DomainControl).Method);
    }

    [DatabaseFact]
    public async Task The_services_own_port_is_never_asked()
    {
        await using var peers = new ControlPeers();
        peers.Addresses[Lives.Host] = "127.0.0.1";
        var port = FreePort();
        var settings = new Dictionary<string, string>(peers.Settings(), StringComparer.Ordinal) { ["Tls"] = "true", ["Tls:Port"] = port, ["Validation:HttpPort"] = port };
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), settings);

        var id = await peers.BeginAsync(host, Type, "HTTPDCValidation", "true");

        Assert.Equal((false, "the address is not one that may be asked"), (await ControlPeers.CheckAsync(host, id))[Lives.Host]);
    }

    [DatabaseTheory]
    [InlineData("manual")]
    [InlineData("auto")]
    public async Task Nothing_is_asked_where_the_mode_is_another(string mode)
    {
        await using var peers = new ControlPeers();
        peers.Addresses[Lives.Host] = "127.0.0.1";
        peers.Records[Lives.Host] = true;
        var time = new TurnedTime();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings(mode), services => services.AddSingleton<TimeProvider>(time));
        var (byFile, byRecord) = (await peers.BeginAsync(host, Type, "HTTPDCValidation", "true"), await peers.BeginAsync(host, Type, "DNSDCValidation", "true"));

        Assert.Equal(mode is "manual", (await host.PostAsync("editDCVMethod", byFile, "DCVMethod", "CNAME_CSR_HASH")).IsOk);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (await host.ManageAsync(byFile, "check"), await host.ManageAsync(byRecord, "check")));
        time.Turn(TimeSpan.FromMinutes(10));
        await host.RestartAsync();

        Assert.Equal((0, false), (peers.Questions, peers.Web.WasReached));
        Assert.Equal(mode is "manual" ? "PURCHASED" : "ACTIVE", (await host.LifeAsync(byRecord)).Status);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}

public sealed class SqliteControlTests() : ControlTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlControlTests() : ControlTests(DatabaseKind.PostgreSql);
