namespace SslRenewal.Api.Console.Import;

/// <summary>What lies in the files of an import.</summary>
/// <param name="Entries">In the order of the files.</param>
/// <param name="Chain">How many certificates of authorities came with them, which are left out.</param>
/// <param name="Fault">Why the files are not read at all, a sentence.</param>
internal sealed record ImportReading(IReadOnlyList<ImportEntry> Entries, int Chain, string? Fault)
{
    public static ImportReading Of(IReadOnlyList<ImportEntry> entries, int chain = 0) => new(entries, chain, Fault: null);

    public static ImportReading Unreadable(string why) => new([], Chain: 0, why);

    /// <summary>Reads every file, or none.</summary>
    public static ImportReading Read(IReadOnlyList<string> files)
    {
        if (files is [])
        {
            return Unreadable("Choose a file, or paste its text.");
        }

        if (files.Sum(file => (long)file.Length) > ImportLimits.Length)
        {
            return Unreadable($"That is too large: at most {ImportLimits.Length >> 20} MB are imported at once.");
        }

        var all = files.Select((file, at) => ReadOne(file, files.Count == 1 ? "" : FormattableString.Invariant($"file {at + 1}, "))).ToList();
        var together = Of([.. all.SelectMany(reading => reading.Entries)], all.Sum(reading => reading.Chain));

        return all.Find(reading => reading.Fault is not null) ?? together switch
        {
            { Entries.Count: > ImportLimits.Certificates } => Unreadable(FormattableString.Invariant($"These are {together.Entries.Count} certificates: at most {ImportLimits.Certificates} are imported at once.")),
            { Entries: [], Chain: > 0 } => Unreadable("There are only certificates of authorities in it, and none of a server."),
            { Entries: [] } => Unreadable("There is no certificate in it."),
            _ => together,
        };
    }

    private static ImportReading ReadOne(string file, string prefix) => file.AsSpan().TrimStart('\uFEFF').TrimStart() switch
    {
        ['<', ..] => SavedAnswer.Read(file.Trim('\uFEFF').Trim(), prefix),
        _ => PemImport.Read(file, prefix),
    };
}
