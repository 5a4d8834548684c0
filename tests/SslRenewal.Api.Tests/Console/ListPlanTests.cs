using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console;

/// <summary>That both databases read every list along an index, from the place where the page begins.</summary>
public abstract partial class ListPlanTests(DatabaseKind kind)
{
    private const string Many = """, { "userName": "many", "apiKey": "k", "generate": { "count": 20000, "firstCertificateId": 1, "sslType": "Standard SSL", "expiresInDays": [-100, 400], "seed": 7 } }""";

    private static IEnumerable<ListRequest> Requests =>
    [
        .. from view in ListView.InOrder
           from sort in (ListSort[])[ListSort.ByExpiry, ListSort.Latest]
           from request in Places(new ListRequest(view, sort), "1800000000000")
           select request,
        .. from sort in ListSort.All
           where sort.Key != ListKey.Expiry
           from request in Places(new ListRequest(ListView.All, sort), "host-10000.example.com")
           select request,
        .. Places(new ListRequest(ListView.All, ListSort.ByExpiry, "host-1"), "host-10000.example.com"),
        .. Places(new ListRequest(ListView.All, ListSort.ByExpiry, "example.com"), "moc.elpmaxe.5-tsoh"),
        .. Places(new ListRequest(ListView.Working, ListSort.ByExpiry, From: Fleets.Today, Until: Fleets.Today.AddDays(7)), "1800000000000"),
    ];

    [DatabaseFact]
    public async Task No_list_is_sorted_or_read_whole()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(more: Many));
        await host.LookAsync(database => database.Database.ExecuteSqlRawAsync("ANALYZE certificates"));
        var user = (await host.LookAsync(database => database.FindUserAsync("many", CancellationToken.None)))!;

        foreach (var request in Requests)
        {
            var (sql, values) = ListQuery.Statement(ListSegments.Of(user, request, Fleets.Today, DeskPolicy.Of2022), request.After ?? request.Before, request.Before is not null, limit: 51);

            // There is nothing behind the last part.
            if (sql.Length == 0)
            {
                continue;
            }

            var plan = await PlanAsync(host, sql, values);

            Assert.False(Sorted().IsMatch(plan), $"{request}\n{sql}\n{plan}");
            Assert.False(ReadWhole().IsMatch(plan), $"{request}\n{sql}\n{plan}");

            // A place is where the index is entered, not what is looked at on the way.
            Assert.True((request.After is null && request.Before is null) || !Entered().IsMatch(sql) || Entry().IsMatch(plan), $"{request}\n{sql}\n{plan}");
        }
    }

    [GeneratedRegex("TEMP B-TREE|Sort")]
    private static partial Regex Sorted();

    [GeneratedRegex("SCAN certificates(?! USING COVERING INDEX)|Seq Scan on certificates|Bitmap")]
    private static partial Regex ReadWhole();

    [GeneratedRegex(@", certificate_id\) [<>]")]
    private static partial Regex Entered();

    [GeneratedRegex(@"\([a-z_]+,certificate_id\)[<>]\(\?,\?\)|Index Cond: .*ROW\(\(?[a-z_]+\)?(::text)?, certificate_id\) [<>] ROW")]
    private static partial Regex Entry();

    private static IEnumerable<ListRequest> Places(ListRequest request, string key) =>
        [request, request with { After = new ListCursor(0, key, 10_000) }, request with { Before = new ListCursor(0, key, 10_000) }, request with { After = new ListCursor(1, key, 10_000) }, request with { Before = new ListCursor(1, key, 10_000) }];

    private static Task<string> PlanAsync(SslRenewalHost host, string sql, object[] values) => host.LookAsync(async database =>
    {
        var connection = database.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (database.Database.IsSqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + Placeholder().Replace(sql, match => $"@p{match.Groups[1].Value}");

        foreach (var (value, number) in values.Select((value, number) => (value, number)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{number}", value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();

        while (await reader.ReadAsync())
        {
            lines.Add(Convert.ToString(reader.GetValue(reader.FieldCount - 1), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return string.Join('\n', lines);
    });

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder();
}

public sealed class SqliteListPlanTests() : ListPlanTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlListPlanTests() : ListPlanTests(DatabaseKind.PostgreSql);
