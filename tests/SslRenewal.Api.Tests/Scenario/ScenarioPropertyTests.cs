using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Scenario;

public sealed class ScenarioPropertyTests
{
    // What a careless editor or a hostile client may leave in a file.
    private static readonly string[] Scraps =
        ["", "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "0", "1e999", "99999999999999999999", "\"\"", "\"\\ud800\"", "\\u0000", "ACTIVE", "\"certificateId\": 10,", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "é", "\u2028", "//"];

    [Fact]
    public async Task A_mutated_file_loads_or_is_refused_by_name()
    {
        await using var database = await ScenarioDatabase.StartedAsync(DatabaseKind.Sqlite);
        var cut = from at in Gen.Choose(0, RichScenario.Text.Length - 1) from length in Gen.Choose(0, 30) from scrap in Gen.Elements(Scraps) select (at, length, scrap);
        var cuts = cut.ListOf().Resize(3).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(1, 3), Prop.ForAll(cuts, edits => IsReadOrRefused(database, Encoding.UTF8.GetBytes(edits.Aggregate(RichScenario.Text, Edit)))));
    }

    [Fact]
    public async Task A_file_with_a_foreign_byte_loads_or_is_refused_by_name()
    {
        await using var database = await ScenarioDatabase.StartedAsync(DatabaseKind.Sqlite);
        var text = Encoding.UTF8.GetBytes(RichScenario.Text);
        var bytes = (from at in Gen.Choose(0, text.Length - 1) from value in Gen.Choose(0, 255) select (at, value)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 3), Prop.ForAll(bytes, change => IsReadOrRefused(database, [.. text[..change.at], (byte)change.value, .. text[(change.at + 1)..]])));
    }

    private static string Edit(string text, (int At, int Length, string Scrap) edit)
    {
        var at = Math.Min(edit.At, text.Length);
        return text[..at] + edit.Scrap + text[Math.Min(at + edit.Length, text.Length)..];
    }

    private static bool IsReadOrRefused(ScenarioDatabase database, byte[] file)
    {
        try
        {
            return database.LoadAsync(file).GetAwaiter().GetResult().Accounts >= 0;
        }
        catch (ScenarioException refusal)
        {
            return refusal.Message.StartsWith($"{refusal.Path}: expected {refusal.Expected}", StringComparison.Ordinal);
        }
    }
}
