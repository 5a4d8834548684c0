namespace SslRenewal.Api.Console.Forecast;

/// <summary>What falls due, what renewing it costs, and how far the balance reaches.</summary>
/// <param name="Ahead">From today for 30, 60, 90 and 365 days.</param>
/// <param name="Weeks">The next 12 months by weeks, which begin on Monday; the first begins today.</param>
/// <param name="Months">The same by months.</param>
/// <param name="Gap">Where the balance ends, or <see langword="null"/> where it covers all that falls due.</param>
public sealed record FleetForecast(decimal Balance, IReadOnlyList<ForecastPeriod> Ahead, IReadOnlyList<ForecastPeriod> Weeks, IReadOnlyList<ForecastPeriod> Months, ForecastGap? Gap)
{
    /// <summary>The whole time that is looked at.</summary>
    public ForecastPeriod Whole => Ahead[^1];
}
