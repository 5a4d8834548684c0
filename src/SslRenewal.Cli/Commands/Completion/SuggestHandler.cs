using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace SslRenewal.Cli.Commands.Completion;

internal static class SuggestHandler
{
    // A character that no command line has, in the place of a space that belongs to a word.
    private const char WithinWord = '\uE000';

    public static Task<int> HandleAsync(SuggestOptions options, Session session, CancellationToken _)
    {
        // What stands behind the cursor says nothing about what is typed before it.
        var typed = options.Line[..Math.Clamp(options.Position, 0, options.Line.Length)].Replace("\\ ", $"{WithinWord}", StringComparison.Ordinal);
        var isQuoted = typed.Count(letter => letter is '"') % 2 == 1;
        string[] words = [.. CommandLineParser.SplitCommandLine(isQuoted ? $"{typed}\"" : typed).Skip(1).Select(word => word.Replace(WithinWord, ' '))];
        var (whole, begun) = (!isQuoted && typed.EndsWith(' ')) || words is [] ? (words, "") : (words[..^1], words[^1]);

        foreach (var suggestion in Suggest(whole, begun).Where(text => text.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && text is not ['-', not '-', ..]))
        {
            session.Say(suggestion);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<string> Suggest(string[] whole, string begun)
    {
        var before = Tool.Root().Parse(whole).CommandResult.Command;
        var waiting = whole is [.., var last] ? OptionsOf(before).FirstOrDefault(option => option.Name == last && option.ValueType != typeof(bool)) : null;
        var items = waiting is null ? Tool.Root().Parse([.. whole, begun]).GetCompletions() : waiting.CompletionSources.SelectMany(source => source(CompletionContext.Empty));

        return items.Select(item => item.InsertText ?? item.Label);
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));
}
