namespace SslRenewal.Cli.Tests.Hosting;

/// <summary>Calls the tool in this process.</summary>
internal static class Calls
{
    public static Task<Called> RunAsync(params string[] args) => RunAsync(args, []);

    /// <param name="args">The command line.</param>
    /// <param name="variables">The whole environment.</param>
    /// <param name="isWatched">Whether a person looks at the errors.</param>
    public static async Task<Called> RunAsync(string[] args, Dictionary<string, string> variables, bool isWatched = false)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var terminal = new Terminal(output, errors, IsOutputTerminal: false, IsErrorTerminal: isWatched, variables.GetValueOrDefault, TimeProvider.System);
        var exitCode = await Tool.RunAsync(args, terminal, CancellationToken.None);

        return new Called(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}
