using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SslRenewal.Api.Manage.Snapshots;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>A file that is no snapshot is refused by the element, and changes nothing.</summary>
public sealed class SnapshotRefusalTests
{
    private const string Head = """{"format":1,"of":"service","authority":"0000000000000000000000000000000000000000000000000000000000000000","passphrase":false,"writtenBy":"1.0.0"}""";

    private const string Service = """{"service":{"refund_unactivated":false}}""";

    private const string Tenant = """{"tenants":{"tenant":1,"api_user_key":"A","key_hash":"","locked":false,"allowed_ips":"","next_certificate_id":1,"next_order_id":1,"next_transaction_id":1}}""";

    private static readonly string Account = Head.Replace("\"service\"", "\"account\",\"userName\":\"a\"", StringComparison.Ordinal);

    private static readonly (string File, string Path, string Expected)[] Refused =
    [
        ("{}", "$", "a list whose first element"),
        ("[]", "[0]", "what the snapshot is"),
        ($"[{Head}", "[1]", "JSON"),
        ($"[{Head.Replace(":1,", ":2,", StringComparison.Ordinal)}]", "[0].format", "the number 1"),
        ($"[{Account}]", "[0].of", "service, got account"),
        ($"[{Head.Replace("}", ",\"more\":1}", StringComparison.Ordinal)}]", "[0].more", "one of the fields"),
        ($"[{Head}]", "$", "one row of the table service"),
        ($"[{Head},{Service},{Service}]", "[2].service", "one row of this table"),
        ($$$"""[{{{Head}}},{"journal":{}}]""", "[1]", "a row of one of the tables service, "),
        ($$$"""[{{{Head}}},{"service":{},"users":{}}]""", "[1]", "a row of one of the tables"),
        ($$$"""[{{{Head}}},{"service":{"refund_unactivated":false,"next_tenant":5}}]""", "[1].service.next_tenant", "each of the columns clock_at, refund_unactivated once"),
        ($$$"""[{{{Head}}},{"service":{"refund_unactivated":"no"}}]""", "[1].service.refund_unactivated", "true or false"),
        ($$$"""[{{{Head}}},{"service":{}}]""", "[1].service.refund_unactivated", "a value"),
        ($$$"""[{{{Head}}},{{{Service}}},{"users":{"tenant":1,"user_key":"A","name":"a","is_sub_user":false,"balance":0,"last_entry":0}}]""", "[2].users.tenant", "an account that came before"),
        ($"[{Head},{Service},{Tenant.Replace(":1,\"api", ":2,\"api", StringComparison.Ordinal)}]", "[2].tenants.tenant", "numbered from 1"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A-NAME-OF-21-LETTERS.","name":"a","is_sub_user":false,"balance":0,"last_entry":0}}]""", "[3].users.user_key", "a text of at most 20 characters"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A","name":"a","is_sub_user":false,"balance":0.00001,"last_entry":0}}]""", "[3].users.balance", "at most 4 decimals"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A","name":"a","is_sub_user":false,"balance":-1,"last_entry":0}}]""", "$", "the database refused one"),
        ($"[{Head},{Service},{Tenant}] 1", "$", ""),
        ($"[{Head},{Service},{Tenant.Replace("\"allowed_ips\":\"\"", "\"allowed_ips\":\"1.2.3.4\\nx\"", StringComparison.Ordinal)}]", "[2].tenants.allowed_ips", "IPv4 addresses and networks"),
        ($"[{Head},{Service},{Tenant.Replace("order_id\":1", "order_id\":0", StringComparison.Ordinal)}]", "[2].tenants.next_order_id", "above the highest in the account, 0"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A","name":"a","is_sub_user":false,"balance":1,"last_entry":0}}]""", "[3].users.balance", "0.00, the sum of its ledger"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A","name":"b","is_sub_user":false,"balance":0,"last_entry":0}}]""", "[3].users.user_key", "B, the name in capital letters"),
        ($"[{Head},{Service},{Tenant}]", "[2].tenants.api_user_key", "one user that is no sub-user"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"A","name":"a","is_sub_user":true,"balance":0,"last_entry":0}}]""", "[2].tenants.api_user_key", "one user that is no sub-user"),
        ($$$"""[{{{Head}}},{{{Service}}},{{{Tenant}}},{"users":{"tenant":1,"user_key":"B","name":"b","is_sub_user":false,"balance":0,"last_entry":0}}]""", "[2].tenants.api_user_key", "one user that is no sub-user"),
        ($$$"""[{{{Head}}},{{{Service}}},{"prices":{"ssl_type":"NoSuchSSL","years":1,"action":"","price":1}}]""", "[2].prices.ssl_type", "a name of the catalogue"),
        ($$$"""[{{{Head}}},{{{Service}}},{"prices":{"ssl_type":"PositiveSSL","years":1,"action":"1","price":1}}]""", "[2].prices.action", "Purchase, Renew"),
        ($$$"""[{{{Head}}},{{{Service}}},{"faults":{"id":1,"kind":"truncate","calls":"x","times":1}}]""", "[2].faults.calls", "ordinals from 1"),
        ($$$"""[{{{Head}}},{{{Service}}},{"faults":{"id":1,"kind":"latency","times":1}}]""", "[2].faults", "milliseconds"),
    ];

    [Fact]
    public async Task A_file_that_cannot_be_meant_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(DatabaseKind.Sqlite, Renewals.Scenario());
        var before = await host.GetTextAsync("snapshot");

        foreach (var (file, path, expected) in Refused)
        {
            using var answer = await host.PutAsync("snapshot", file);

            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((HttpStatusCode.BadRequest, path), (answer.StatusCode, problem.GetProperty("path").GetString()));
            Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(before, await host.GetTextAsync("snapshot"));
    }

    [Theory]
    [InlineData("users", "balance", "the sum of its ledger")]
    [InlineData("users", "last_entry", "the last entry of its ledger")]
    [InlineData("tenants", "next_certificate_id", "above the highest")]
    [InlineData("tenants", "next_order_id", "above the highest")]
    [InlineData("tenants", "next_transaction_id", "above the highest")]
    [InlineData("tenants", "next_mail_id", "above the highest")]
    [InlineData("certificates", "last_event", "last_event")]
    public async Task A_sum_or_counter_that_is_not_what_the_other_rows_say_changes_nothing(string table, string column, string expected)
    {
        await using var host = await FullLife.StartAsync();
        var before = await host.GetTextAsync("accounts/apiexample/snapshot");
        var rows = JsonNode.Parse(before)!.AsArray();
        var index = rows.Index().First(row => row.Item![table] is { } columns && columns[column]!.GetValue<decimal>() > 1).Index;
        rows[index]![table]![column] = 1;

        using var answer = await host.PutAsync("accounts/apiexample/snapshot", rows.ToJsonString());

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.BadRequest, table == "certificates" ? "$" : $"[{index}].{table}.{column}"), (answer.StatusCode, problem.GetProperty("path").GetString()));
        Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await host.GetTextAsync("accounts/apiexample/snapshot"));
    }

    [Theory]
    [InlineData("certificates", "applicant", "00", "a JSON object")]
    [InlineData("certificates", "applicant", "[]", "a JSON object")]
    [InlineData("certificates", "applicant", """{ "adminFirstName": "\ud800" }""", "a JSON object")]
    [InlineData("renewal_drafts", "told", """{ "email": 1 }""", "a JSON object of texts")]
    [InlineData("domain_controls", "name", "no name", "a domain name")]
    [InlineData("leaves", "pem", "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----", "a certificate in PEM")]
    public async Task A_text_that_nobody_could_read_afterwards_changes_nothing(string table, string column, string text, string expected)
    {
        await using var host = await FullLife.StartAsync();
        var before = await host.GetTextAsync("accounts/apiexample/snapshot");
        var rows = JsonNode.Parse(before)!.AsArray();
        var index = rows.Index().Where(row => row.Item![table] is not null).MaxBy(row => row.Item![table]![column] is not null).Index;
        rows[index]![table]![column] = text;

        using var answer = await host.PutAsync("accounts/apiexample/snapshot", rows.ToJsonString());

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.BadRequest, $"[{index}].{table}.{column}"), (answer.StatusCode, problem.GetProperty("path").GetString()));
        Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await host.GetTextAsync("accounts/apiexample/snapshot"));
    }

    [Fact]
    public async Task An_account_s_snapshot_is_loaded_under_its_own_name_only()
    {
        await using var host = await FullLife.StartAsync();
        var (snapshot, before) = (await host.GetTextAsync("accounts/apiexample/snapshot"), await host.GetTextAsync("snapshot"));

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("other", snapshot));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync("sub Üser", snapshot));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("other", snapshot.Replace("\"userName\":\"apiexample\"", "\"userName\":\"other\"", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("apiexample", snapshot.Replace("SUB ÜSER", "OTHER", StringComparison.Ordinal)));

        Assert.Equal(before, await host.GetTextAsync("snapshot"));

        async Task<HttpStatusCode> StatusAsync(string user, string file)
        {
            using var answer = await host.PutAsync($"accounts/{Uri.EscapeDataString(user)}/snapshot", file);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Every_table_is_in_a_snapshot_or_said_not_to_be()
    {
        await using var host = await SslRenewalHost.StartAsync();

        var rows = await host.LookAsync(database => Task.FromResult(database.Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order(StringComparer.Ordinal).ToArray()));

        Assert.Equal(rows, SnapshotTable.InOrder.Select(table => table.Row).Concat(SnapshotTable.NeverIn).Select(row => row.Name).Order(StringComparer.Ordinal));
    }
}
