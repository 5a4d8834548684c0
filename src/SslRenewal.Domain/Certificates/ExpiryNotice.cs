namespace SslRenewal.Domain.Certificates;

/// <summary>When somebody is told that a coverage ends: so many days before, as the vendor reminds its customers.</summary>
public static class ExpiryNotice
{
    public static IReadOnlyList<int> DaysBefore { get; } = [30, 15, 7, 3, 1];

    /// <summary>The days before the end of the notice that follows one, or of the first; <see langword="null"/> where none follows.</summary>
    /// <param name="last">The days of the notice that was sent last.</param>
    /// <param name="coverage">How long the coverage is in all: no notice comes before it begins.</param>
    public static int? After(int? last, TimeSpan? coverage) => Following(last, coverage).Select(days => (int?)days).FirstOrDefault();

    /// <summary>Of the notices that follow one, the last whose time has come; <see langword="null"/> where none has.</summary>
    /// <param name="last">The days of the notice that was sent last.</param>
    /// <param name="coverage">How long the coverage is in all.</param>
    /// <param name="left">How much of it is left.</param>
    public static int? Reached(int? last, TimeSpan? coverage, TimeSpan left) => Following(last, coverage).Where(days => left <= TimeSpan.FromDays(days)).Select(days => (int?)days).LastOrDefault();

    private static IEnumerable<int> Following(int? last, TimeSpan? coverage) =>
        DaysBefore.Where(days => (last is null || days < last) && (coverage is null || TimeSpan.FromDays(days) <= coverage));
}
