using System.Globalization;

namespace SslRenewal.Api.Console.Shell;

/// <summary>Days, instants and amounts as every page writes them.</summary>
public static class Texts
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary><c>22 Nov 2026</c>, UTC.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", English);

    /// <summary>The UTC day of an instant.</summary>
    public static string Day(DateTimeOffset at) => Day(DayOf(at));

    /// <summary><c>22 Nov 2026, 08:35 UTC</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", English);

    /// <summary>US dollars, to the cent.</summary>
    public static string Money(decimal amount) => (amount < 0 ? "−$" : "$") + Math.Abs(amount).ToString("#,##0.00", English);

    public static string Count(long number) => number.ToString("#,##0", English);

    /// <summary><c>1 day</c>, <c>3 days</c>.</summary>
    public static string Count(long number, string one, string several) => $"{Count(number)} {(number == 1 ? one : several)}";

    /// <summary>How far a day is from another: <c>today</c>, <c>tomorrow</c>, <c>in 29 days</c>, <c>3 days ago</c>.</summary>
    public static string Distance(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var ahead => $"in {Count(ahead)} days",
        var behind => $"{Count(-behind)} days ago",
    };

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
