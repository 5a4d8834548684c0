namespace SslRenewal.Domain.Issuance;

/// <summary>How many days a renewal gets beyond those it carries over.</summary>
/// <param name="Name">As the setting calls it.</param>
/// <param name="DaysFor">The days for so many that are left at the payment.</param>
public sealed record RenewalBonus(string Name, Func<int, int> DaysFor)
{
    private const int MinDays = 1;
    private const int MaxDays = 90;

    /// <summary>The XML API's: the vendor gives none.</summary>
    public static RenewalBonus None { get; } = new("none", _ => 0);

    /// <summary>As many days as are left, 1 to 90.</summary>
    public static RenewalBonus Mirror { get; } = new("mirror", left => Math.Clamp(left, MinDays, MaxDays));

    /// <summary>90 days with 46 or more left, 60 with 16 to 45, 30 below; as an authority's resellers published it.</summary>
    public static RenewalBonus Tier { get; } = new("tier", left => left switch { >= 46 => 90, >= 16 => 60, _ => 30 });

    /// <summary>Those that the desk may give.</summary>
    public static IReadOnlyList<RenewalBonus> OnDesk { get; } = [Mirror, Tier];
}
