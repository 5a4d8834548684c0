namespace SslRenewal.Cli;

/// <summary>What ends a command early: one line for who called it, and the exit code.</summary>
internal sealed class ToolFailure : Exception
{
    public ToolFailure() { }

    public ToolFailure(string message) : base(message) { }

    public ToolFailure(string message, Exception? innerException) : base(message, innerException) { }

    public int ExitCode { get; private init; } = Cli.ExitCode.Refused;

    /// <summary>What was answered is nothing that this version knows.</summary>
    public static ToolFailure Unknown(Exception? innerException = null) => new("the answer is not one of this version's: is that an SslRenewal service?", innerException);

    /// <summary>The command line cannot be meant.</summary>
    public static ToolFailure Misused(string message) => new(message) { ExitCode = Cli.ExitCode.Misused };
}
