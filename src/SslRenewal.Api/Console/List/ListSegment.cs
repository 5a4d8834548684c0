namespace SslRenewal.Api.Console.List;

/// <summary>A part of a list: runs of one index, which stand in one order; a list is its parts one after the other.</summary>
/// <param name="Key">What its rows are sorted by; of a part whose rows have no value of it, by number.</param>
internal sealed record ListSegment(ListKey Key, bool IsDescending, IReadOnlyList<ListRun> Runs)
{
    /// <summary>Whether its rows have no value of what they would be sorted by.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Those of a key that a row may lack stand in two parts: what is unknown comes last, whichever way the rest is turned.</summary>
    public static IReadOnlyList<ListSegment> Of(ListSort sort, IReadOnlyList<ListRun> runs, bool mayLack)
    {
        var known = new ListSegment(sort.Key, sort.IsDescending, [.. runs.Select(run => run with { From = run.From ?? sort.Key.Least })]);

        return !mayLack || sort.Key.Column is null ? [known]
            : [known, new(sort.Key, sort.IsDescending, [.. runs.Select(run => new ListRun(run.Fixed.And($"{sort.Key.Column} IS NULL")))]) { IsUnknown = true }];
    }

    /// <summary>The conditions of what stands in it behind a place, or of all of it; read one way or the other.</summary>
    public IEnumerable<ListCondition> Conditions(ListCursor? place, bool backwards)
    {
        var growing = IsDescending == backwards;
        return Runs.Select(run => run.Behind(place is null ? null : Behind(place, growing ? '>' : '<'), growing, Key.Column));
    }

    /// <summary>The order in which the index is read.</summary>
    public string Order(bool backwards)
    {
        var direction = IsDescending == backwards ? "" : " DESC";
        return (Key.Column is { } column ? $"{column}{direction}, " : "") + "certificate_id" + direction;
    }

    private ListCondition? Behind(ListCursor place, char sign) =>
        Key.Column is not { } column || IsUnknown ? new($"certificate_id {sign} ?", [place.CertificateId])
        : place.Key is { } text && Key.Read(text) is { } value ? new($"({column}, certificate_id) {sign} (?, ?)", [value, place.CertificateId])
        : null;
}
