using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>The calendar, and the page that says how to have it.</summary>
internal static class CalendarEndpoints
{
    public const string Path = "/calendar.ics";

    public static void MapCalendar(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, Send);
        _ = console.MapGet("/calendar", IResult (Desk desk, CalendarToken tokens, Configuration.PublicUrl publicUrl) => new RazorComponentResult<CalendarPage>(new { Desk = desk, Address = AddressFor(desk, tokens, publicUrl) }));
    }

    internal static PushStreamHttpResult Send(Desk desk, CalendarFeed feed, CancellationToken cancellationToken) =>
        TypedResults.Stream(destination => feed.WriteAsync(desk, destination, cancellationToken), "text/calendar; charset=utf-8", "certificates.ics");

    private static string AddressFor(Desk desk, CalendarToken tokens, Configuration.PublicUrl publicUrl) =>
        $"{publicUrl.Value}{Path}?{Desk.UserNameParameter}={Uri.EscapeDataString(desk.User.Name)}&token={tokens.Make(desk.User.Name)}";
}
