using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>That requests of a kind came so many times: once where no number is given.</summary>
public sealed record RequestAssertion : RequestConditions
{
    /// <summary>What they carried besides, by name in any letter case; null is a parameter that they left out.</summary>
    public IReadOnlyDictionary<string, string?>? Parameters { get; init; }

    /// <summary>Exactly so many times.</summary>
    public int? Times { get; init; }

    /// <summary>So many times or more.</summary>
    public int? AtLeast { get; init; }

    /// <summary>So many times or fewer.</summary>
    public int? AtMost { get; init; }

    [JsonIgnore]
    internal int Fewest => Times ?? AtLeast ?? (AtMost is null ? 1 : 0);

    [JsonIgnore]
    internal int Most => Times ?? AtMost ?? (AtLeast is null ? 1 : int.MaxValue);
}
