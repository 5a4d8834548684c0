namespace SslRenewal.Cli.Commands.Completion;

/// <summary>The script of each shell.</summary>
internal static class CompletionGroup
{
    public static ToolCommand Command()
    {
        var group = new ToolCommand("completion", "Prints a script that has a shell complete this tool's commands and options.", "source <(sslrenewal completion bash)");

        foreach (var shell in CompletionOptions.Shells)
        {
            group.Add(new ToolCommand(shell.Name, $"The script of {shell.Title}.", shell.Example).Does(_ => shell, CompletionHandler.HandleAsync));
        }

        return group;
    }
}
