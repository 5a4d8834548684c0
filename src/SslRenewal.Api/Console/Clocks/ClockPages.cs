using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Clock;

namespace SslRenewal.Api.Console.Clocks;

/// <summary>The clock and its buttons.</summary>
internal static class ClockPages
{
    public static void MapClockPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Clock.Path, ShowAsync).WithMetadata(AccountOptional.Instance);
        _ = console.MapPost(Section.Clock.Path, MoveAsync).WithMetadata(AccountOptional.Instance);
    }

    internal static async Task<RazorComponentResult> ShowAsync(Desk desk, DeskClock clock, CancellationToken cancellationToken) =>
        Page(desk, await clock.ReadAsync(desk, cancellationToken), given: null, refusal: null, StatusCodes.Status200OK);

    internal static async Task<IResult> MoveAsync(Desk desk, HttpRequest request, DeskClock clock, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var given = $"{form["now"]}".Trim();

        try
        {
            await clock.MoveAsync(desk, Change($"{form["move"]}", given).Apply, cancellationToken);
            return new SeeOther(desk.At(Section.Clock.Path));
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status400BadRequest)
        {
            return Page(desk, await clock.ReadAsync(desk, cancellationToken), given, refusal.Message, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static ClockChange Change(string move, string now) => move switch
    {
        "release" => new ClockChange(Now: null, Advance: null, System: true),
        "stand" => new ClockChange(Now: null, Advance: "PT0S", System: null),
        "set" => new ClockChange(now, Advance: null, System: null),
        _ => new ClockChange(Now: null, move, System: null),
    };

    private static RazorComponentResult<ClockPage> Page(Desk desk, ClockState state, string? given, string? refusal, int status) =>
        new(new { Desk = desk, State = state, Given = given ?? Instants.Write(desk.Now), Refusal = refusal }) { StatusCode = status };
}
