using System.Globalization;

namespace SslRenewal.Domain.Renewals;

/// <summary>How the desk's sentences write days and money.</summary>
public static class DeskWords
{
    /// <summary>Such as 22 Nov 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>US dollars, such as $9.00.</summary>
    public static string Money(decimal amount) => amount.ToString("$#,##0.00;-$#,##0.00", CultureInfo.InvariantCulture);
}
