using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>The payment: what was prepared is paid once; afterwards the same address shows what was bought.</summary>
internal static class PaymentEndpoints
{
    /// <summary>The button that only tries a promotion code.</summary>
    public const string Apply = "apply";

    private const string Path = BasketPlace.Path + "/{basketId:guid}";

    public static void MapPayments(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, ShowAsync);
        _ = console.MapPost(Path, PayAsync);
    }

    internal static async Task<IResult> ShowAsync(Guid basketId, string? code, Desk desk, Baskets baskets, ServiceSettings settings, CancellationToken cancellationToken) =>
        await TellAsync(desk, baskets, settings, basketId, CodeOf(code), outcome: null, StatusCodes.Status200OK, cancellationToken);

    internal static async Task<IResult> PayAsync(Guid basketId, HttpRequest request, Desk desk, Baskets baskets, Payments payments, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var code = CodeOf(form["code"]);

        if (form.ContainsKey(Apply))
        {
            return new SeeOther(BasketPlace.Of(desk, basketId, code));
        }

        var outcome = await payments.PayAsync(desk.Caller, RequestIds.Of(request.HttpContext), basketId, code, form["mark"].ToString(), cancellationToken);

        return outcome switch
        {
            PaymentOutcome.Paid => new SeeOther(BasketPlace.Of(desk, basketId)),

            // The database does not answer: it is not to be asked for what the page shows.
            PaymentOutcome.Unknown => new RazorComponentResult<UnknownPaymentPage>(new { Address = BasketPlace.Of(desk, basketId, code) }) { StatusCode = StatusCodes.Status503ServiceUnavailable },
            _ => await TellAsync(desk, baskets, settings, basketId, code, outcome, StatusCodes.Status409Conflict, cancellationToken),
        };
    }

    private static async Task<IResult> TellAsync(
        Desk desk, Baskets baskets, ServiceSettings settings, Guid basketId, string? code, PaymentOutcome? outcome, int status, CancellationToken cancellationToken) =>
        await baskets.LookAsync(desk.Caller, basketId, code, cancellationToken) is { } basket
            ? new RazorComponentResult<PaymentPage>(new { Desk = desk, Model = new PaymentModel(settings.DeskPolicy, basket, outcome) }) { StatusCode = status }
            : throw new BadHttpRequestException("There is nothing to pay here: it may have gone with a new scenario.", StatusCodes.Status404NotFound);

    // Longer than any code, it is nobody's.
    private static string? CodeOf(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > Promotion.MaxCodeLength } => Promotion.AmbiguousCode,
        var code => code,
    };
}
