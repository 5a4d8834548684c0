namespace SslRenewal.Domain;

/// <summary>Every date on which a rule changes, in order; the rows that depend on one name it.</summary>
public static class Timeline
{
    public static DatedChange FourYearsEnd { get; } = new(new(2015, 3, 1), "Certificates of 4 and 5 years are no longer sold (rule cap.2015).", "CA/B Forum, 39 months");

    public static DatedChange ThreeYearsEnd { get; } = new(new(2018, 3, 1), "Certificates of 3 years are no longer sold either (rule cap.2018).", "CA/B Forum ballot 193, 825 days");

    public static DatedChange Leaf39Months { get; } = new(new(2015, 4, 1), "A leaf lasts at most 39 months, before 60.", "CA/B Forum ballot 125");

    public static DatedChange Leaf825Days { get; } = new(new(2018, 3, 1), "A leaf lasts at most 825 days.", "CA/B Forum ballot 193");

    public static DatedChange Leaf398Days { get; } = new(new(2020, 9, 1), "A leaf lasts at most 398 days; from here on it is issued for one day less.", "CA/B Forum ballot SC-31");

    public static DatedChange Leaf200Days { get; } = new(new(2026, 3, 15), "A leaf lasts at most 200 days.", "CA/B Forum ballot SC-081");

    public static DatedChange Leaf100Days { get; } = new(new(2027, 3, 15), "A leaf lasts at most 100 days.", "CA/B Forum ballot SC-081");

    public static DatedChange Leaf47Days { get; } = new(new(2029, 3, 15), "A leaf lasts at most 47 days.", "CA/B Forum ballot SC-081");

    public static DatedChange NewNames { get; } = new(new(2026, 7, 11), "The new type names are valid; a deprecated name is replaced by its successor.", "the vendor's page of namecheap.ssl.renew");

    public static IReadOnlyList<DatedChange> InOrder { get; } = [FourYearsEnd, Leaf39Months, ThreeYearsEnd, Leaf825Days, Leaf398Days, Leaf200Days, NewNames, Leaf100Days, Leaf47Days];
}
