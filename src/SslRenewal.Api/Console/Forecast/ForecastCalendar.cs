namespace SslRenewal.Api.Console.Forecast;

/// <summary>Divides the time ahead, and says what ends in each part.</summary>
internal sealed class ForecastCalendar(IReadOnlyList<ForecastLine> lines, DateOnly today)
{
    private static readonly int[] Horizons = [30, 60, 90, ForecastLine.Days];

    private readonly ForecastSums _sums = new(lines, today);

    public IReadOnlyList<ForecastPeriod> Ahead => [.. Horizons.Select(days => _sums.Of(today, today.AddDays(days)))];

    public IReadOnlyList<ForecastPeriod> Weeks => Split(day => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)));

    public IReadOnlyList<ForecastPeriod> Months => Split(day => new DateOnly(day.Year, day.Month, 1).AddMonths(1));

    private List<ForecastPeriod> Split(Func<DateOnly, DateOnly> next)
    {
        var periods = new List<ForecastPeriod>();
        var end = today.AddDays(ForecastLine.Days);

        for (var from = today; from <= end; from = next(from))
        {
            var until = next(from).AddDays(-1);
            periods.Add(_sums.Of(from, until < end ? until : end));
        }

        return periods;
    }
}
