namespace SslRenewal.Cli;

/// <summary>What the tool ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The service said no, or could not be asked, or what was looked for is not so.</summary>
    public const int Refused = 1;

    /// <summary>The command line says nothing that can be done.</summary>
    public const int Misused = 2;
}
