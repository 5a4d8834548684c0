namespace SslRenewal.Cli.Commands.Completion;

internal static class CompletionHandler
{
    public static Task<int> HandleAsync(CompletionOptions shell, Session session, CancellationToken _)
    {
        session.Say(shell.Script);
        return Task.FromResult(ExitCode.Done);
    }
}
