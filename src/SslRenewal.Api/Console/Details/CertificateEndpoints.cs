using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Details;

/// <summary>A certificate's page, and what its buttons do.</summary>
internal static class CertificateEndpoints
{
    public const string Path = $"/certificates/{{{Desk.UserNameParameter}}}/{{id:int}}";

    public static void MapCertificatePage(this IEndpointRouteBuilder console)
    {
        var certificate = console.MapGroup(Path);

        _ = certificate.MapGet("", ShowAsync);
        _ = certificate.MapPost("/check", CheckAsync);
        _ = certificate.MapPost("/cancel", CancelAsync);
        _ = certificate.MapPost("/reset", ResetAsync);
    }

    internal static async Task<IResult> ShowAsync(Desk desk, int id, int? before, string? done, CertificateDetails details, CancellationToken cancellationToken) =>
        Page(await details.ReadAsync(desk, id, before, cancellationToken), message: DoneMessages.Find(done));

    internal static async Task<IResult> CheckAsync(Desk desk, int id, CertificateDetails details, RenewalDbContext database, ControlChecks checks, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);

        if (settings.Validation is not ValidationMode.Check)
        {
            return await RefuseAsync(desk, id, details, "No records or files are looked for here: Validation:Mode is not check.", cancellationToken);
        }

        var findings = await checks.CheckAsync(row.Tenant, id, cancellationToken);

        // What was found is kept nowhere but in this process, and the next request may come to another; what matched is in the history.
        return findings.All(finding => finding.Matched)
            ? Done(desk, id, DoneMessages.Looked, "#names")
            : Page(await details.ReadAsync(desk, id, before: null, cancellationToken) with { Look = new LastLook(desk.Now, findings) }, message: DoneMessages.Find(DoneMessages.Looked));
    }

    internal static async Task<IResult> CancelAsync(Desk desk, int id, CertificateDetails details, RenewalDbContext database, CertificateChanges changes, CancellationToken cancellationToken) =>
        await changes.CancelAsync(desk.Hold(await database.HeldAsync(desk, id, cancellationToken)), cancellationToken)
            ? Done(desk, id, DoneMessages.Cancelled)
            : await RefuseAsync(desk, id, details, "It can no longer be cancelled: its status has changed meanwhile.", cancellationToken);

    internal static async Task<IResult> ResetAsync(Desk desk, int id, CertificateDetails details, RenewalDbContext database, CertificateChanges changes, CancellationToken cancellationToken) =>
        await changes.ResetAsync(desk.Hold(await database.HeldAsync(desk, id, cancellationToken)), cancellationToken)
            ? Done(desk, id, DoneMessages.Reset)
            : await RefuseAsync(desk, id, details, "Only a certificate that was refused is tried again.", cancellationToken);

    /// <summary>The page, with what is to be said above it.</summary>
    public static IResult Page(CertificateView view, int status = StatusCodes.Status200OK, string? message = null, string? fault = null, string? passwordFault = null) =>
        new RazorComponentResult<CertificatePage>(new { View = view, Message = message, Fault = fault, PasswordFault = passwordFault }) { StatusCode = status };

    /// <summary>The page as it stands, with why nothing was done.</summary>
    public static async Task<IResult> RefuseAsync(Desk desk, int id, CertificateDetails details, string fault, CancellationToken cancellationToken) =>
        Page(await details.ReadAsync(desk, id, before: null, cancellationToken), StatusCodes.Status409Conflict, fault: fault);

    public static IResult Done(Desk desk, int id, string word, string place = "") => new SeeOther($"{desk.CertificateAt(id)}?done={word}{place}");
}
