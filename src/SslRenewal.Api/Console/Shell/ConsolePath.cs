namespace SslRenewal.Api.Console.Shell;

/// <summary>Marks an endpoint of the desk: it answers people, and takes forms, which carry a token of ours.</summary>
internal sealed class ConsolePath
{
    public static ConsolePath Instance { get; } = new();

    private ConsolePath() { }

    public static bool Is(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ConsolePath>() is not null;
}
