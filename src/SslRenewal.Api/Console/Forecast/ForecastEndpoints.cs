using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Forecast;

/// <summary>What falls due, and what it costs.</summary>
internal static class ForecastEndpoints
{
    public static void MapForecast(this IEndpointRouteBuilder console) => console.MapGet("/forecast", ShowAsync);

    internal static async Task<IResult> ShowAsync(Desk desk, CountReading counting, ForecastReading forecasting, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var counts = await counting.ReadAsync(desk.User, cancellationToken);
        return new RazorComponentResult<ForecastPage>(new { Desk = desk, Forecast = await forecasting.ReadAsync(desk.User, counts, desk.Today, settings.DeskPolicy, cancellationToken) });
    }
}
