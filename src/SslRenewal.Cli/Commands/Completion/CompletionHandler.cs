namespace SslRenewal.Cli.Commands.Completion;

internal static class CompletionHandler
{
    public static Task<int> HandleAsync(CompletionOptions shell, Session session, CancellationToken cancellationToken)
    {
        session.Say(shell.Script);
        return Task.FromResult(ExitCode.Done);
    }
}
