using SslRenewal.Api.Console.Clocks;
using SslRenewal.Api.Console.Details;
using SslRenewal.Api.Console.Downloads;
using SslRenewal.Api.Console.Faults;
using SslRenewal.Api.Console.Feeds;
using SslRenewal.Api.Console.Forecast;
using SslRenewal.Api.Console.Import;
using SslRenewal.Api.Console.Inbox;
using SslRenewal.Api.Console.Installation;
using SslRenewal.Api.Console.Ledger;
using SslRenewal.Api.Console.Letter;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Orders;
using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Console.Requests;
using SslRenewal.Api.Console.Review;
using SslRenewal.Api.Console.Scenarios;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Console.SignIn;
using SslRenewal.Api.Console.WebhookLog;

namespace SslRenewal.Api.Console;

/// <summary>The renewal desk: pages for people, each with its state in its address.</summary>
internal static class ConsoleEndpoints
{
    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        app.MapAssets();

        var console = app.MapGroup("").ExcludeFromDescription().WithMetadata(ConsolePath.Instance).AddEndpointFilter(PageHeaders.SetAsync).AddEndpointFilter(FormCheck.CheckAsync);

        console.MapSignIn();
        console.MapCertificatePage();
        console.MapDownloads();
        console.MapInstallation();
        console.MapLetter();
        console.MapImport();
        console.MapCalendar();
        console.MapCsv();
        console.MapOrderPages();
        console.MapLedgerPage();
        console.MapInboxPages();
        console.MapWebhookPages();
        console.MapRequestPages();
        console.MapClockPages();
        console.MapScenarioPages();
        console.MapFaultPages();
        console.MapList();
        console.MapForecast();
        console.MapRenewal();
        console.MapSeveral();
        console.MapPayments();
        console.MapReview();
    }
}
