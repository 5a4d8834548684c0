using SslRenewal.Api.Console.Forecast;

namespace SslRenewal.Api.Console.List;

/// <summary>What wants attention first, and what lies ahead.</summary>
public sealed record FleetOverview(FleetForecast Forecast, IReadOnlyList<AttentionGroup> Attention);
