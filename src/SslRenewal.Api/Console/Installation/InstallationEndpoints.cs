using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Console.Details;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Installation;

/// <summary>How a certificate is installed, and whether a host presents it.</summary>
internal static class InstallationEndpoints
{
    public static void MapInstallation(this IEndpointRouteBuilder console)
    {
        var certificate = console.MapGroup(CertificateEndpoints.Path);

        _ = certificate.MapGet("/installation", ShowAsync);
        _ = certificate.MapPost("/installation/check", CheckAsync);
    }

    internal static async Task<IResult> ShowAsync(Desk desk, int id, string? server, CertificateDetails details, CancellationToken cancellationToken)
    {
        var view = await details.ReadAsync(desk, id, before: null, cancellationToken);
        return Page(view, server, InstallationForm.For(view.Row), finding: null);
    }

    internal static async Task<IResult> CheckAsync(Desk desk, int id, string? server, HttpRequest request, CertificateDetails details, InstallationLook look, CancellationToken cancellationToken)
    {
        var view = await details.ReadAsync(desk, id, before: null, cancellationToken);
        var sent = await request.ReadFormAsync(cancellationToken);
        var form = new InstallationForm(((string?)sent["host"] ?? "").Trim(), ((string?)sent["port"] ?? "").Trim());

        return form.HostFault is null && form.Port is { } port
            ? Page(view, server, form, await look.LookAsync(view.Row, form.Host, port, cancellationToken))
            : Page(view, server, form with { IsJudged = true }, finding: null, StatusCodes.Status422UnprocessableEntity);
    }

    private static RazorComponentResult<InstallationPage> Page(CertificateView view, string? server, InstallationForm form, InstallationFinding? finding, int status = StatusCodes.Status200OK) =>
        new(new { View = view, Note = InstallationNotes.Find(server), Form = form, Finding = finding }) { StatusCode = status };
}
