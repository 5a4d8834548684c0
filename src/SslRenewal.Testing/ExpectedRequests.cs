namespace SslRenewal.Testing;

/// <summary>Which requests are expected, and how many; what is left out may be anything.</summary>
public sealed record ExpectedRequests
{
    /// <summary>How many, exactly; with none of the three, once.</summary>
    public int? Times { get; init; }

    public int? AtLeast { get; init; }

    public int? AtMost { get; init; }

    public string? UserName { get; init; }

    /// <summary>Such as <c>namecheap.ssl.renew</c>.</summary>
    public string? Command { get; init; }

    public int? CertificateId { get; init; }

    /// <summary>Parameters by name, in any letter case, each with its value.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Whether they were answered OK.</summary>
    public bool? Ok { get; init; }

    public int? ErrorNumber { get; init; }

    /// <summary>The slug of the rule that refused.</summary>
    public string? Rule { get; init; }

    public DateTimeOffset? Since { get; init; }
}
