namespace SslRenewal.Domain;

/// <summary>Every date on which a rule changes, in order; the rows that depend on one name it.</summary>
public static class Timeline
{
    public static DatedChange FourYearsEnd { get; } = new(new(2015, 3, 1), "Certificates of 4 and 5 years are no longer sold (rule cap.2015).", "CA/B Forum, 39 months");

    public static DatedChange ThreeYearsEnd { get; } = new(new(2018, 3, 1), "Certificates of 3 years are no longer sold either (rule cap.2018).", "CA/B Forum ballot 193, 825 days");

    public static DatedChange NewNames { get; } = new(new(2026, 7, 11), "The new type names are valid; a deprecated name is replaced by its successor.", "the vendor's page of namecheap.ssl.renew");

    public static IReadOnlyList<DatedChange> InOrder { get; } = [FourYearsEnd, ThreeYearsEnd, NewNames];
}
