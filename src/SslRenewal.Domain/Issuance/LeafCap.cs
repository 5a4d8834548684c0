namespace SslRenewal.Domain.Issuance;

/// <summary>How long a leaf may last that is issued from a day on: months, or days of 86,400 seconds.</summary>
/// <param name="Since">The change that brought it, or <see langword="null"/> for what held before any.</param>
/// <param name="Margin">Days that we stay below it, as the industry is told it should.</param>
public sealed record LeafCap(DatedChange? Since, int Months = 0, int Days = 0, int Margin = 0)
{
    public static IReadOnlyList<LeafCap> InOrder { get; } =
    [
        new(Since: null, Months: 60),
        new(Timeline.Leaf39Months, Months: 39),
        new(Timeline.Leaf825Days, Days: 825),
        new(Timeline.Leaf398Days, Days: 398, Margin: 1),
        new(Timeline.Leaf200Days, Days: 200, Margin: 1),
        new(Timeline.Leaf100Days, Days: 100, Margin: 1),
        new(Timeline.Leaf47Days, Days: 47, Margin: 1),
    ];

    /// <summary>The cap for a leaf that is issued on a day.</summary>
    public static LeafCap On(DateOnly day) => InOrder.Last(cap => cap.Since is null || cap.Since.Since <= day);

    /// <summary>The whole days that a leaf may last which is issued at an instant.</summary>
    public static int DaysFrom(DateTimeOffset issuedAt)
    {
        var day = DateOnly.FromDateTime(issuedAt.UtcDateTime);
        var cap = On(day);

        return day.AddMonths(cap.Months).DayNumber - day.DayNumber + cap.Days - cap.Margin;
    }
}
