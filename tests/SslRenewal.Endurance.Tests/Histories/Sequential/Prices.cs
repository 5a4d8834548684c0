namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What the two types of a history cost, and the one code.</summary>
internal static class Prices
{
    public const string Single = "Standard SSL";
    public const string MultiDomain = "SAN Certificate";

    /// <summary>Half the price, so many times an account.</summary>
    public const string Code = "HALF";
    public const int CodeLimit = 3;

    private const decimal Name = 12;

    /// <summary>US dollars, in whole cents.</summary>
    public static decimal Of(string type, int names, int years, string? code)
    {
        var price = ((type == Single ? 9 : 30) + (names * Name)) * years;
        return code is null ? price : price / 2;
    }

    public static decimal OfNames(int names, int years) => names * Name * years;
}
