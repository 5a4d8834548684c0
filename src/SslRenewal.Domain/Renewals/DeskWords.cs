using System.Globalization;

namespace SslRenewal.Domain.Renewals;

/// <summary>How the desk's sentences write days and money.</summary>
public static class DeskWords
{
    /// <summary>Such as 22 Nov 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>US dollars, such as $9.00.</summary>
    public static string Money(decimal amount) => amount.ToString("$#,##0.00;-$#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>That a balance does not cover what is to be paid, and how much is missing.</summary>
    public static string FundsMissing(decimal balance, decimal total) => $"The balance of {Money(balance)} does not cover {Money(total)}: {Money(total - balance)} is missing.";
}
