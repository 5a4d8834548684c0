namespace SslRenewal.Api.Console.Forecast;

/// <summary>Divides the time ahead, and adds up what ends in each part.</summary>
internal static class ForecastCalendar
{
    private static readonly int[] Horizons = [30, 60, 90, ForecastLine.Days];

    public static IReadOnlyList<ForecastPeriod> Ahead(IReadOnlyList<ForecastLine> lines, DateOnly today) => [.. Horizons.Select(days => Period(lines, today, today, today.AddDays(days)))];

    public static IReadOnlyList<ForecastPeriod> Weeks(IReadOnlyList<ForecastLine> lines, DateOnly today) => Split(lines, today, day => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)));

    public static IReadOnlyList<ForecastPeriod> Months(IReadOnlyList<ForecastLine> lines, DateOnly today) => Split(lines, today, day => new DateOnly(day.Year, day.Month, 1).AddMonths(1));

    private static List<ForecastPeriod> Split(IReadOnlyList<ForecastLine> lines, DateOnly today, Func<DateOnly, DateOnly> next)
    {
        var periods = new List<ForecastPeriod>();
        var end = today.AddDays(ForecastLine.Days);

        for (var from = today; from <= end; from = next(from))
        {
            var until = next(from).AddDays(-1);
            periods.Add(Period(lines, today, from, until < end ? until : end));
        }

        return periods;
    }

    private static ForecastPeriod Period(IReadOnlyList<ForecastLine> lines, DateOnly today, DateOnly from, DateOnly until)
    {
        var within = lines.Where(line => line.Day >= from && line.Day <= until).ToList();

        return new(
            from, until, within.Where(line => !line.IsRenewed).Sum(line => line.Count), within.Where(line => line.IsRenewed).Sum(line => line.Count),
            within.Sum(line => line.Cost), lines.Where(line => line.Day >= today && line.Day <= until).Sum(line => line.Cost));
    }
}
