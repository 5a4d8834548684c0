using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Authority.Https;
using SslRenewal.Api.Authority.Revocation;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Api.Authority;

/// <summary>What a client needs to verify a leaf: the certificates above it, and the lists of revocations.</summary>
internal static class AuthorityEndpoints
{
    public const string Tag = "Authority";

    // RFC 8555, 9.1.
    private const string Certificates = "application/pem-certificate-chain";

    private const string CrlPem = "application/x-pem-file";

    // RFC 2585, 4.
    private const string CertificateDer = "application/pkix-cert";

    private const string CrlDer = "application/pkix-crl";

    public static void MapAuthority(this IEndpointRouteBuilder app)
    {
        var authority = app.MapGroup("").WithTags(Tag);

        authority.MapGet("/ca/root.pem", RootAsync).Produces<string>(contentType: Certificates)
            .WithSummary("The root certificate: what a client must trust");
        authority.MapGet("/ca/chain.pem", ChainAsync).Produces<string>(contentType: Certificates)
            .WithSummary("The certificates above a leaf: the intermediate, then the root");
        authority.MapGet(AuthorityAddresses.IntermediatePath, IntermediateAsync).Produces<Stream>(contentType: CertificateDer)
            .WithSummary("The intermediate certificate in DER, as leaves name it");
        authority.MapGet("/ca/crl.pem", CrlPemAsync).Produces<string>(contentType: CrlPem)
            .WithSummary("The lists of revocations: the intermediate's, then the root's")
            .WithDescription("The root's is left out where the root's key was not given. They hold at every clock in use: the service's and each account's own.");
        authority.MapGet(AuthorityAddresses.CrlPath, CrlDerAsync).Produces<Stream>(contentType: CrlDer)
            .WithSummary("The intermediate's list of revocations in DER, as leaves name it");
        authority.MapGet("/ca/tls-root.pem", TlsRoot).Produces<string>(contentType: Certificates).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The root of the service's own HTTPS; 404 where Tls is off");

        authority.MapOcsp();
    }

    internal static async Task<ContentHttpResult> RootAsync(ServiceAuthority service, CancellationToken cancellationToken) =>
        TypedResults.Text(Line((await service.ReadAsync(cancellationToken)).Chain.RootPem), Certificates);

    internal static async Task<ContentHttpResult> ChainAsync(ServiceAuthority service, CancellationToken cancellationToken)
    {
        var chain = (await service.ReadAsync(cancellationToken)).Chain;
        return TypedResults.Text(Line(chain.IntermediatePem) + Line(chain.RootPem), Certificates);
    }

    internal static async Task<FileContentHttpResult> IntermediateAsync(ServiceAuthority service, CancellationToken cancellationToken) =>
        TypedResults.Bytes((await service.ReadAsync(cancellationToken)).Chain.IntermediateDer, CertificateDer);

    internal static async Task<ContentHttpResult> CrlPemAsync(Revocations revocations, CancellationToken cancellationToken) =>
        TypedResults.Text(Line((await revocations.ListAsync(cancellationToken)).Pem) + (await revocations.ListOfRootAsync(cancellationToken) is { } root ? Line(root.Pem) : ""), CrlPem);

    internal static async Task<FileContentHttpResult> CrlDerAsync(Revocations revocations, CancellationToken cancellationToken) =>
        TypedResults.Bytes((await revocations.ListAsync(cancellationToken)).Der, CrlDer);

    internal static Results<ContentHttpResult, ProblemHttpResult> TlsRoot(HttpsCertificates https) => https.RootPem is { } pem
        ? TypedResults.Text(Line(pem), Certificates)
        : TypedResults.Problem("There is no HTTPS here: Tls is off.", statusCode: StatusCodes.Status404NotFound);

    private static string Line(string pem) => pem + "\n";
}
