namespace SslRenewal.Api.Console.Forecast;

/// <summary>What ends within some days, the first and the last included.</summary>
/// <param name="Due">Active certificates that end then and are not renewed.</param>
/// <param name="Renewed">Active certificates that end then and are renewed already.</param>
/// <param name="Cost">What renewing those that are not renewed costs, for 1 year, US dollars.</param>
/// <param name="CostSoFar">The same with all that ends before.</param>
public sealed record ForecastPeriod(DateOnly From, DateOnly Until, int Due, int Renewed, decimal Cost, decimal CostSoFar)
{
    public int All => Due + Renewed;

    /// <summary>Whether a balance covers it after all that ends before.</summary>
    public bool IsCovered(decimal balance) => Due == 0 || CostSoFar <= balance;
}
