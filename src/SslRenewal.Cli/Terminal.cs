namespace SslRenewal.Cli;

/// <summary>What the tool runs in: where it writes, what surrounds it, and real time.</summary>
/// <param name="IsOutputTerminal">Whether a person looks at the output, which is then coloured and as wide as the window.</param>
/// <param name="IsErrorTerminal">Whether a person looks at what is written beside it: progress is shown to nobody else.</param>
/// <param name="Variable">Reads an environment variable.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsOutputTerminal, bool IsErrorTerminal, Func<string, string?> Variable, TimeProvider Time)
{
    /// <summary>What this process runs in.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, Environment.GetEnvironmentVariable, TimeProvider.System);
}
