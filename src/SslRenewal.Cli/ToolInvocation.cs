using System.CommandLine;

namespace SslRenewal.Cli;

/// <summary>One call of the tool, with what it runs in.</summary>
internal sealed class ToolInvocation : InvocationConfiguration
{
    public ToolInvocation(Terminal terminal)
    {
        Terminal = terminal;
        (Output, Error, EnableDefaultExceptionHandler) = (terminal.Output, terminal.Error, false);
    }

    public Terminal Terminal { get; }
}
