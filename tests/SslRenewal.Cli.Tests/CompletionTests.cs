using System.Diagnostics;
using SslRenewal.Tests;

namespace SslRenewal.Cli.Tests;

/// <summary>What a shell is told while somebody types.</summary>
public sealed class CompletionTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Shown.Select(Tool.PathOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_and_every_option_is_suggested(string path)
    {
        var command = CommandTree.Shown.Single(command => Tool.PathOf(command) == path);

        var suggested = await SuggestAsync($"{path} ");

        Assert.Superset(command.Subcommands.Where(below => !below.Hidden).Select(below => below.Name).ToHashSet(StringComparer.Ordinal), suggested);
        Assert.Superset(command.Options.Select(option => option.Name).Append(GlobalOptions.Url).ToHashSet(StringComparer.Ordinal), suggested);
        Assert.DoesNotContain("suggest", suggested);
    }

    [Theory]
    [InlineData("sslrenewal clo", "clock")]
    [InlineData("sslrenewal clock adv", "advance")]
    [InlineData("sslrenewal list --status REPL", "REPLACED")]
    [InlineData("sslrenewal faults add drop", "dropConnection")]
    [InlineData("sslrenewal faults add error --command namecheap.ssl.ren", "namecheap.ssl.renew")]
    [InlineData("sslrenewal scenario load d", "demo")]
    [InlineData("sslrenewal explain --us", "--user")]
    [InlineData("sslrenewal renew 1 --type EV\\ S", "EV SSL")]
    [InlineData("sslrenewal renew 1 --type \"EV S", "EV SSL")]
    public async Task What_is_begun_is_finished(string line, string finished) => Assert.Equal([finished], await SuggestAsync(line));

    [Fact]
    public async Task What_stands_behind_the_cursor_does_not_count() =>
        Assert.Equal("clock\n", (await Calls.RunAsync("suggest", "14", "sslrenewal clo --url x")).Done());

    [Theory]
    [InlineData("bash", "complete -o default -F _sslrenewal sslrenewal")]
    [InlineData("zsh", "compdef _sslrenewal sslrenewal")]
    [InlineData("fish", "complete -c sslrenewal")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName sslrenewal")]
    public async Task Each_shells_script_asks_the_tool(string shell, string registers)
    {
        var script = (await Calls.RunAsync("completion", shell)).Done();

        Assert.Contains(registers, script, StringComparison.Ordinal);
        Assert.Contains("sslrenewal suggest ", script, StringComparison.Ordinal);
    }

    [ProgramsFact("bash dotnet")]
    public async Task In_bash_a_value_of_several_words_stays_one()
    {
        var script = $$"""
            sslrenewal() { dotnet "{{typeof(Tool).Assembly.Location}}" "$@"; }
            source /dev/stdin <<'END'
            {{(await Calls.RunAsync("completion", "bash")).Done()}}
            END
            finish() {
                COMP_LINE="sslrenewal renew 1 --type $1" COMP_POINT=$((${#1} + 26)) COMP_WORDS=(sslrenewal renew 1 --type "$1") COMP_CWORD=4
                _sslrenewal
                printf '%s\n' "${COMPREPLY[@]}"
            }
            finish 'EV\ S'
            finish '"EV S'
            """;

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        var finished = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.Equal("EV\\ SSL\nEV SSL\n", finished);
    }

    private static async Task<HashSet<string>> SuggestAsync(string line) =>
        [.. (await Calls.RunAsync("suggest", $"{line.Length}", line)).Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
