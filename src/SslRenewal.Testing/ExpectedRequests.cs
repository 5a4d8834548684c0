namespace SslRenewal.Testing;

/// <summary>Which requests are expected, and how many: once or more where no number is given.</summary>
public sealed record ExpectedRequests : RequestFilter
{
    /// <summary>What they carried besides, by name in any letter case; <see langword="null"/> is a parameter that they left out.</summary>
    public IReadOnlyDictionary<string, string?>? Parameters { get; init; }

    /// <summary>Exactly so many times.</summary>
    public int? Times { get; init; }

    /// <summary>So many times or more.</summary>
    public int? AtLeast { get; init; }

    /// <summary>So many times or fewer.</summary>
    public int? AtMost { get; init; }
}
