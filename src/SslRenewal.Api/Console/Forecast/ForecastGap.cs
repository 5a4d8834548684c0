using SslRenewal.Api.Console.List;

namespace SslRenewal.Api.Console.Forecast;

/// <summary>Where the balance ends, when certificates are renewed in the order in which they end.</summary>
/// <param name="Day">The day of the end of the first that it does not cover.</param>
/// <param name="Covered">How many it covers.</param>
/// <param name="Uncovered">How many of those that fall due it does not cover.</param>
/// <param name="Missing">What is missing for all of them, US dollars.</param>
/// <param name="First">The first that it does not cover.</param>
public sealed record ForecastGap(DateOnly Day, int Covered, int Uncovered, decimal Missing, IReadOnlyList<ListRow> First);
