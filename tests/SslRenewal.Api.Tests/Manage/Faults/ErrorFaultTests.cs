using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>An error of one's own choice.</summary>
public abstract class ErrorFaultTests(DatabaseKind kind)
{
    private const string Fails = "order.failed";

    [DatabaseFact]
    public async Task An_error_of_ones_own_choice_is_answered_before_anything_is_looked_at_or_done()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions & <more>", "times": 2 }""");

        var readable = await host.SendAsync(Renewals.Of(501904));
        var unreadable = await host.SendAsync(Renewals.Of(501904, years: 7));

        Assert.All([readable, unreadable], answer => Assert.Equal((5050900, "Unhandled exceptions & <more>", "fault.error"), (answer.ErrorNumber, answer.ErrorText, answer.Rule)));
        Assert.Equal(("0", "0"), (readable["CertificateID"], readable["ChargedAmount"]));
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task A_kept_answer_goes_before_an_error()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var first = await host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await host.MakeFaultAsync("""{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");

        Assert.Equal(first.Text, (await host.SendAsync(Renewals.Of(501904), "key-1")).Text);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task A_fault_made_before_an_error_goes_first_where_it_can_show_in_the_command()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions", "times": 2 }""");

        Assert.Equal("fault.error", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances")).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("fault.error", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task An_error_made_before_another_fault_goes_first()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");

        Assert.Equal("fault.error", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
    }

    [DatabaseFact]
    public async Task An_error_is_listed_with_its_number_and_text()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");

        var listed = (await host.ReadFaultsAsync())[0];

        Assert.Equal((5050900, "Unhandled exceptions"), (listed.GetProperty("number").GetInt32(), listed.GetProperty("message").GetString()));
    }
}

public sealed class SqliteErrorFaultTests() : ErrorFaultTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlErrorFaultTests() : ErrorFaultTests(DatabaseKind.PostgreSql);
