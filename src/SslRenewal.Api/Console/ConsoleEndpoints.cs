using SslRenewal.Api.Console.Forecast;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Console.SignIn;

namespace SslRenewal.Api.Console;

/// <summary>The renewal desk: pages for people, each with its state in its address.</summary>
internal static class ConsoleEndpoints
{
    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        app.MapAssets();

        var console = app.MapGroup("").ExcludeFromDescription().WithMetadata(ConsolePath.Instance).AddEndpointFilter(PageHeaders.SetAsync).AddEndpointFilter(FormCheck.CheckAsync);

        console.MapSignIn();
        console.MapList();
        console.MapForecast();
    }
}
