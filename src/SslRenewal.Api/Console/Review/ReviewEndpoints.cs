using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Review;

/// <summary>The review queue: steps are approved in their order, or the whole is refused with a reason.</summary>
internal static class ReviewEndpoints
{
    public const string StepName = "step";
    public const string ReasonName = "reason";
    public const string LetterName = "letter";
    public const int MaxReasonLength = RefusalRequest.MaxReasonLength;

    private const string Path = "/review";
    private const string OfCertificate = Path + "/{holder}/{id:int}";

    public static void MapReview(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, ListAsync);
        _ = console.MapPost(OfCertificate + "/approve", ApproveAsync);
        _ = console.MapPost(OfCertificate + "/refuse", RefuseAsync);
    }

    internal static async Task<IResult> ListAsync(string? after, int? approved, int? refused, Desk desk, ReviewQueue queue, CancellationToken cancellationToken) =>
        Show(desk, await queue.ReadAsync(ReviewCursor.Parse(after), cancellationToken) with
        {
            Done = approved is { } yes ? FormattableString.Invariant($"Certificate {yes}: approved.") : refused is { } no ? FormattableString.Invariant($"Certificate {no}: refused.") : null,
        });

    internal static async Task<IResult> ApproveAsync(
        string holder, int id, string? after, HttpRequest request, Desk desk, HeldForReview reviewed, CertificateChanges changes, ReviewQueue queue, CancellationToken cancellationToken)
    {
        var held = await reviewed.FindAsync(holder, id, cancellationToken);
        var form = await request.ReadFormAsync(cancellationToken);

        if (!IsSeen(form, held))
        {
            return await ReplacedAsync(desk, queue, after, id, cancellationToken);
        }

        // Of a button that is pressed twice, the second must not approve what comes after.
        return Enum.TryParse<ValidationStep>(form[StepName], out var step) && await changes.ApproveAsync(held, step, cancellationToken) is not null
            ? Done(desk, after, FormattableString.Invariant($"approved={id}"))
            : await RejectAsync(desk, queue, after, $"Certificate {id} of {held.User.Name} does not wait for this any more.", cancellationToken);
    }

    internal static async Task<IResult> RefuseAsync(
        string holder, int id, string? after, HttpRequest request, Desk desk, HeldForReview reviewed, CertificateChanges changes, ReviewQueue queue, CancellationToken cancellationToken)
    {
        var held = await reviewed.FindAsync(holder, id, cancellationToken);
        var form = await request.ReadFormAsync(cancellationToken);
        var reason = new RefusalRequest(form[ReasonName].ToString().Trim());

        if (!IsSeen(form, held))
        {
            return await ReplacedAsync(desk, queue, after, id, cancellationToken);
        }

        if (!reason.IsUsable)
        {
            return Show(desk, await queue.ReadAsync(ReviewCursor.Parse(after), cancellationToken) with { Unreasoned = (held.User.Name, id, reason.Reason) }, StatusCodes.Status422UnprocessableEntity);
        }

        return await changes.RefuseAsync(held, reason.Reason, cancellationToken)
            ? Done(desk, after, FormattableString.Invariant($"refused={id}"))
            : await RejectAsync(desk, queue, after, $"Certificate {id} of {held.User.Name} is not under review any more.", cancellationToken);
    }

    /// <summary>What tells the letter apart that a reviewer sees.</summary>
    public static string LetterOf(CertificateRow row) => row.LetterUploadedAt is { } at ? FormattableString.Invariant($"{at.ToUnixTimeMilliseconds()}") : "";

    private static bool IsSeen(IFormCollection form, FoundCertificate held) => form[LetterName] == LetterOf(held.Row);

    private static Task<IResult> ReplacedAsync(Desk desk, ReviewQueue queue, string? after, int id, CancellationToken cancellationToken) =>
        RejectAsync(desk, queue, after, FormattableString.Invariant($"The letter of certificate {id} was replaced meanwhile: read the one that is here now."), cancellationToken);

    private static SeeOther Done(Desk desk, string? after, string what) => new(desk.At(Path + "?" + what + (ReviewCursor.Parse(after) is { } place ? $"&after={place}" : "")));

    private static async Task<IResult> RejectAsync(Desk desk, ReviewQueue queue, string? after, string refusal, CancellationToken cancellationToken) =>
        Show(desk, await queue.ReadAsync(ReviewCursor.Parse(after), cancellationToken) with { Refusal = refusal }, StatusCodes.Status409Conflict);

    private static RazorComponentResult<ReviewPage> Show(Desk desk, ReviewModel model, int status = StatusCodes.Status200OK) => new(new { Desk = desk, Model = model }) { StatusCode = status };
}
