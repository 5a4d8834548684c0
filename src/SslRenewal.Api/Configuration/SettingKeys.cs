namespace SslRenewal.Api.Configuration;

/// <summary>Reads keys of the configuration, and remembers which, so that a misspelt one is found.</summary>
internal sealed class SettingKeys(IConfiguration configuration)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string? Find(string key)
    {
        _ = _known.Add(key);
        return configuration[key] is { Length: > 0 } text ? text : null;
    }

    public T Read<T>(string key, string whenMissing, Func<string, T> parse, string? expected = null)
    {
        try
        {
            return parse(Find(key) ?? whenMissing);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
        {
            throw SettingException.Of(key, expected is null ? failure.Message : $"expected {expected}");
        }
    }

    /// <summary>Reads a list that is given as indexed keys (<c>Proxies:Known:0</c>) or as one comma-separated value.</summary>
    public IReadOnlyList<T> ReadList<T>(string key, Func<string, T> parse, string expected)
    {
        var indexed = configuration.GetSection(key).GetChildren().Select(child => child.Path);
        var single = (Find(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return [.. single.Select(text => Read(key, text, _ => parse(text), expected)), .. indexed.Select(path => Read(path, "", parse, expected))];
    }

    /// <summary>Refuses keys of our own sections that nobody read.</summary>
    public void RefuseOthers(params IEnumerable<string> sections)
    {
        foreach (var leaf in sections.SelectMany(section => configuration.GetSection(section).AsEnumerable()))
        {
            if (leaf.Value is { Length: > 0 } && !_known.Contains(leaf.Key))
            {
                throw SettingException.Of(leaf.Key, $"there is no such setting; there are {string.Join(", ", _known)}");
            }
        }
    }
}
