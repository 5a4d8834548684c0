using System.Text;
using SslRenewal.Api.Console.Details;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Issuing.Bundles;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Downloads;

/// <summary>The files of a certificate; those with its private key by confirmed forms alone.</summary>
internal static class DownloadEndpoints
{
    public const int MinPassword = 8;

    public const int MaxPassword = 200;

    // RFC 8555, 9.1; RFC 2315 by its file's registration; RFC 7292; RFC 5958 in PEM has none of its own.
    private const string PemType = "application/pem-certificate-chain";

    private const string Pkcs7Type = "application/x-pkcs7-certificates";

    private const string PfxType = "application/x-pkcs12";

    private const string KeyType = "application/x-pem-file";

    public static void MapDownloads(this IEndpointRouteBuilder console)
    {
        var certificate = console.MapGroup(CertificateEndpoints.Path);

        _ = certificate.MapGet("/certificate.pem", PemAsync);
        _ = certificate.MapGet("/certificate.p7b", Pkcs7Async);
        _ = certificate.MapPost("/certificate.pfx", PfxAsync);
        _ = certificate.MapPost("/key.pem", KeyAsync);
        _ = certificate.MapPost("/key/delete", DeleteKeyAsync);
    }

    internal static Task<IResult> PemAsync(Desk desk, int id, RenewalDbContext database, CertificateFiles files, CancellationToken cancellationToken) =>
        SendAsync(desk, id, database, files, bundle => bundle.Pem, PemType, FileName.Pem, cancellationToken);

    internal static Task<IResult> Pkcs7Async(Desk desk, int id, RenewalDbContext database, CertificateFiles files, CancellationToken cancellationToken) =>
        SendAsync(desk, id, database, files, bundle => bundle.Pkcs7(), Pkcs7Type, FileName.Pkcs7, cancellationToken);

    internal static async Task<IResult> PfxAsync(Desk desk, int id, HttpRequest request, RenewalDbContext database, CertificateFiles files, CertificateDetails details, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);
        var password = (string?)(await request.ReadFormAsync(cancellationToken))["password"] ?? "";

        if (password.Length is < MinPassword or > MaxPassword || password.Any(char.IsControl))
        {
            return CertificateEndpoints.Page(
                await details.ReadAsync(desk, id, before: null, cancellationToken), StatusCodes.Status422UnprocessableEntity, passwordFault: $"Choose a password of {MinPassword} to {MaxPassword} characters.");
        }

        return await files.PfxAsync(row, password, desk.Now, cancellationToken) switch
        {
            KeyFile.Given(var content) => Results.File(content, PfxType, FileName.Of(row, FileName.Pfx)),
            var other => await RefuseAsync(desk, id, details, other, cancellationToken),
        };
    }

    internal static async Task<IResult> KeyAsync(Desk desk, int id, RenewalDbContext database, CertificateFiles files, CertificateDetails details, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);

        return await files.KeyAsync(row, desk.Now, cancellationToken) switch
        {
            KeyFile.Given(var content) => Results.File(content, KeyType, FileName.Of(row, FileName.Key)),
            var other => await RefuseAsync(desk, id, details, other, cancellationToken),
        };
    }

    internal static async Task<IResult> DeleteKeyAsync(Desk desk, int id, RenewalDbContext database, CertificateFiles files, CertificateDetails details, CancellationToken cancellationToken) =>
        await files.DeleteKeyAsync(await database.HeldAsync(desk, id, cancellationToken), desk.Now, cancellationToken)
            ? CertificateEndpoints.Done(desk, id, DoneMessages.KeyDeleted, "#key")
            : await RefuseAsync(desk, id, details, new KeyFile.NoKey(), cancellationToken);

    private static async Task<IResult> SendAsync(
        Desk desk, int id, RenewalDbContext database, CertificateFiles files, Func<CertificateBundle, string> write, string type, string ending, CancellationToken cancellationToken)
    {
        var row = await database.HeldAsync(desk, id, cancellationToken);

        return await files.BundleAsync(row, cancellationToken) is { } bundle
            ? Results.File(Encoding.ASCII.GetBytes(write(bundle)), type, FileName.Of(row, ending))
            : throw new BadHttpRequestException("It is not issued yet: there is nothing to download.", StatusCodes.Status404NotFound);
    }

    private static Task<IResult> RefuseAsync(Desk desk, int id, CertificateDetails details, KeyFile file, CancellationToken cancellationToken) => CertificateEndpoints.RefuseAsync(
        desk, id, details, file is KeyFile.NoCertificate ? "There is no certificate for the key yet." : "No private key is kept here.", cancellationToken);
}
