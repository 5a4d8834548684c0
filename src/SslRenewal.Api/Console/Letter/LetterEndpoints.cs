using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Details;
using SslRenewal.Api.Console.Downloads;
using SslRenewal.Api.Console.Review;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Life;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Letter;

/// <summary>The confirmation letter of a certificate: to print, as a document, and its way back as a scan.</summary>
internal static class LetterEndpoints
{
    public const string FieldName = "scan";

    private const string Document = "-confirmation-letter.docx";

    // Room for the form around a scan that is somewhat too large, so that it can be told so; what is larger still is not read.
    private const int MaxBody = 8 * ScanCheck.MaxLength;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal) { [ScanCheck.Jpeg] = ".jpg", [ScanCheck.Png] = ".png", [ScanCheck.Pdf] = ".pdf" };

    public static void MapLetter(this IEndpointRouteBuilder console)
    {
        var certificate = console.MapGroup(CertificateEndpoints.Path);

        _ = certificate.MapGet("/letter", ShowAsync);
        _ = certificate.MapPost("/letter", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        _ = certificate.MapGet("/letter/print", PrintAsync);
        _ = certificate.MapGet("/letter.docx", SendDocumentAsync);
        _ = certificate.MapGet("/letter/scan", SendScanAsync);
    }

    internal static async Task<IResult> ShowAsync(Desk desk, int id, string? done, CertificateDetails details, CancellationToken cancellationToken) =>
        Page(await details.ReadAsync(desk, id, before: null, cancellationToken), message: DoneMessages.Find(done));

    internal static async Task<IResult> UploadAsync(Desk desk, int id, HttpRequest request, RenewalDbContext database, ConfirmationLetters letters, CertificateDetails details, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);
        var file = (await request.ReadFormAsync(cancellationToken)).Files[FieldName];

        var upload = file switch
        {
            null => LetterUpload.TooSmall,
            { Length: > ScanCheck.MaxLength } => LetterUpload.TooLarge,
            _ => await letters.UploadAsync(desk.Hold(row), await ReadAsync(file, cancellationToken), cancellationToken),
        };

        return LetterFaults.Find(upload) is { } fault
            ? Page(await details.ReadAsync(desk, id, before: null, cancellationToken), fault: fault, status: upload is LetterUpload.NotAskedFor ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity)
            : new SeeOther($"{desk.CertificateAt(id)}/letter?done={DoneMessages.Uploaded}");
    }

    internal static async Task<IResult> PrintAsync(Desk desk, int id, RenewalDbContext database, CancellationToken cancellationToken) =>
        new RazorComponentResult<LetterPrintPage>(new { Letter = await LetterAsync(database, await AskedAsync(database, desk, id, cancellationToken), cancellationToken) });

    internal static async Task<IResult> SendDocumentAsync(Desk desk, int id, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var row = await AskedAsync(database, desk, id, cancellationToken);
        return Results.File(LetterDocument.Write(await LetterAsync(database, row, cancellationToken)), LetterDocument.MediaType, FileName.Of(row, Document));
    }

    // A stranger's file: never as a page, whatever it is.
    internal static async Task<IResult> SendScanAsync(Desk desk, int id, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);

        return await database.ConfirmationLetters.AsNoTracking().SingleOrDefaultAsync(letter => letter.Tenant == row.Tenant && letter.CertificateId == id, cancellationToken) is { } scan
            ? Results.File(scan.Content, scan.MediaType, FileName.Of(row, $"-letter{Endings[scan.MediaType]}"))
            : throw new BadHttpRequestException("No confirmation letter was uploaded.", StatusCodes.Status404NotFound);
    }

    private static RazorComponentResult<LetterPage> Page(CertificateView view, string? message = null, string? fault = null, int status = StatusCodes.Status200OK) =>
        view.Row.AsksForLetter ? new RazorComponentResult<LetterPage>(new { View = view, Message = message, Fault = fault }) { StatusCode = status } : throw NotAsked();

    private static async Task<CertificateRow> AskedAsync(RenewalDbContext database, Desk desk, int id, CancellationToken cancellationToken) =>
        await database.HeldAsync(desk, id, cancellationToken) is { AsksForLetter: true } row ? row : throw NotAsked();

    private static BadHttpRequestException NotAsked() => new("This certificate asks for no confirmation letter.", StatusCodes.Status404NotFound);

    private static async Task<ConfirmationLetter> LetterAsync(RenewalDbContext database, CertificateRow row, CancellationToken cancellationToken)
    {
        var order = await database.Orders.Where(order => order.Tenant == row.Tenant && order.CertificateId == row.CertificateId).OrderBy(order => order.OrderId).Select(order => (int?)order.OrderId).FirstOrDefaultAsync(cancellationToken);
        return ConfirmationLetter.Of(row, order, await database.NamesOf(row).Select(name => name.Name).ToListAsync(cancellationToken));
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
