using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
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
    private const string OfCertificate = Path + "/{userName}/{id:int}";

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
        string userName, int id, string? after, HttpRequest request, Desk desk, RenewalDbContext database, CertificateChanges changes, ReviewQueue queue, CancellationToken cancellationToken)
    {
        var held = await FindAsync(id, desk, database, cancellationToken);
        var form = await request.ReadFormAsync(cancellationToken);

        if (!IsSeen(form, held))
        {
            return await ReplacedAsync(desk, queue, after, id, cancellationToken);
        }

        // Of a button that is pressed twice, the second must not approve what comes after.
        return Enum.TryParse<ValidationStep>(form[StepName], out var step) && await changes.ApproveAsync(held, step, cancellationToken) is not null
            ? Done(after, FormattableString.Invariant($"approved={id}"))
            : await RejectAsync(desk, queue, after, $"Certificate {id} of {userName} does not wait for this any more.", cancellationToken);
    }

    internal static async Task<IResult> RefuseAsync(
        string userName, int id, string? after, HttpRequest request, Desk desk, RenewalDbContext database, CertificateChanges changes, ReviewQueue queue, CancellationToken cancellationToken)
    {
        var held = await FindAsync(id, desk, database, cancellationToken);
        var form = await request.ReadFormAsync(cancellationToken);
        var reason = new RefusalRequest(form[ReasonName].ToString().Trim());

        if (!IsSeen(form, held))
        {
            return await ReplacedAsync(desk, queue, after, id, cancellationToken);
        }

        if (!reason.IsUsable)
        {
            return Show(desk, await queue.ReadAsync(ReviewCursor.Parse(after), cancellationToken) with { Unreasoned = (desk.User.Name, id, reason.Reason) }, StatusCodes.Status422UnprocessableEntity);
        }

        return await changes.RefuseAsync(held, reason.Reason, cancellationToken)
            ? Done(after, FormattableString.Invariant($"refused={id}"))
            : await RejectAsync(desk, queue, after, $"Certificate {id} of {userName} is not under review any more.", cancellationToken);
    }

    /// <summary>What tells the letter apart that a reviewer sees.</summary>
    public static string LetterOf(CertificateRow row) => row.LetterUploadedAt is { } at ? FormattableString.Invariant($"{at.ToUnixTimeMilliseconds()}") : "";

    private static bool IsSeen(IFormCollection form, FoundCertificate held) => form[LetterName] == LetterOf(held.Row);

    private static Task<IResult> ReplacedAsync(Desk desk, ReviewQueue queue, string? after, int id, CancellationToken cancellationToken) =>
        RejectAsync(desk, queue, after, FormattableString.Invariant($"The letter of certificate {id} was replaced meanwhile: read the one that is here now."), cancellationToken);

    private static SeeOther Done(string? after, string what) => new(Path + "?" + what + (ReviewCursor.Parse(after) is { } place ? $"&after={place}" : ""));

    private static async Task<IResult> RejectAsync(Desk desk, ReviewQueue queue, string? after, string refusal, CancellationToken cancellationToken) =>
        Show(desk, await queue.ReadAsync(ReviewCursor.Parse(after), cancellationToken) with { Refusal = refusal }, StatusCodes.Status409Conflict);

    private static RazorComponentResult<ReviewPage> Show(Desk desk, ReviewModel model, int status = StatusCodes.Status200OK) => new(new { Desk = desk, Model = model }) { StatusCode = status };

    private static async Task<FoundCertificate> FindAsync(int id, Desk desk, RenewalDbContext database, CancellationToken cancellationToken) =>
        await database.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == desk.User.Tenant && row.CertificateId == id && row.UserKey == desk.User.UserKey, cancellationToken) is { } row
            ? new FoundCertificate(row, desk.User, desk.Now)
            : throw new BadHttpRequestException($"{desk.User.Name} has no certificate {id}.", StatusCodes.Status404NotFound);
}
