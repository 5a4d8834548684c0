using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SslRenewal.Api.Authority.Revocation;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Authority.Ocsp;

namespace SslRenewal.Api.Authority;

/// <summary>OCSP by HTTP (RFC 6960, appendix A): the status of a leaf now.</summary>
internal static class OcspEndpoints
{
    private const int MaxRequestBytes = 10 * 1024;

    public static void MapOcsp(this IEndpointRouteBuilder authority)
    {
        authority.MapPost(AuthorityAddresses.OcspPath, PostAsync)
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes))
            .Accepts<Stream>(OcspRequest.MediaType)
            .Produces<Stream>(contentType: OcspRequest.AnswerMediaType)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithSummary("Says by OCSP whether leaves are revoked")
            .WithDescription($"The body is an OCSP request in DER, at most {MaxRequestBytes / 1024} KiB. What is no request is answered by an OCSP response that says so.");

        authority.MapGet($"{AuthorityAddresses.OcspPath}/{{**request}}", GetAsync)
            .Produces<Stream>(contentType: OcspRequest.AnswerMediaType)
            .WithSummary("The same by GET, the request in base64");
    }

    internal static async Task<FileContentHttpResult> PostAsync(HttpRequest request, Revocations revocations, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return Answer(await revocations.AnswerAsync(OcspRequest.Read(body.ToArray()), cancellationToken));
    }

    internal static async Task<FileContentHttpResult> GetAsync(string request, Revocations revocations, CancellationToken cancellationToken) =>
        Answer(await revocations.AnswerAsync(OcspRequest.ReadPath(request), cancellationToken));

    private static FileContentHttpResult Answer(ReadOnlyMemory<byte> der) => TypedResults.Bytes(der, OcspRequest.AnswerMediaType);
}
