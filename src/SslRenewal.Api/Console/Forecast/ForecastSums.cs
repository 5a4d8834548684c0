namespace SslRenewal.Api.Console.Forecast;

/// <summary>What ends before each day from today on, added up once: every period is the difference of two sums.</summary>
internal sealed class ForecastSums
{
    private readonly DateOnly _today;
    private readonly int[] _due = new int[ForecastLine.Days + 2];
    private readonly int[] _renewed = new int[ForecastLine.Days + 2];
    private readonly decimal[] _cost = new decimal[ForecastLine.Days + 2];

    public ForecastSums(IReadOnlyList<ForecastLine> lines, DateOnly today)
    {
        _today = today;

        foreach (var line in lines)
        {
            var after = Place(line.Day) + 1;
            _due[after] += line.IsRenewed ? 0 : line.Count;
            _renewed[after] += line.IsRenewed ? line.Count : 0;
            _cost[after] += line.Cost;
        }

        for (var day = 1; day < _due.Length; day++)
        {
            _due[day] += _due[day - 1];
            _renewed[day] += _renewed[day - 1];
            _cost[day] += _cost[day - 1];
        }
    }

    /// <summary>What ends from the first day to the last, both included.</summary>
    public ForecastPeriod Of(DateOnly from, DateOnly until)
    {
        var (before, after) = (Place(from), Place(until) + 1);
        return new(from, until, _due[after] - _due[before], _renewed[after] - _renewed[before], _cost[after] - _cost[before], _cost[after]);
    }

    private int Place(DateOnly day) => day.DayNumber - _today.DayNumber;
}
