using SslRenewal.Api.Console.Clocks;
using SslRenewal.Api.Console.Details;
using SslRenewal.Api.Console.Feeds;
using SslRenewal.Api.Console.Import;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console;

internal static class ConsoleExtensions
{
    public static void AddConsole(this IServiceCollection services)
    {
        _ = services.AddRenewalDesk().AddCertificatePages();

        _ = services.AddList();
        _ = services.AddRazorComponents();
        _ = services.AddAntiforgery(options => options.Cookie.Name = "SslRenewal.Antiforgery");

        _ = services.AddSingleton<CalendarToken>().AddScoped<CalendarFeed>().AddScoped<CsvFeed>().AddScoped<Imports>().AddScoped<DeskClock>();

        // Before the one that writes JSON: the first that can write answers.
        _ = services.AddSingleton<IProblemDetailsWriter, ProblemPages>();
    }
}
