using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Commands.ParseCsr;

/// <summary><c>namecheap.ssl.parseCSR</c>: what a signing request says.</summary>
internal static class ParseCsrEndpoint
{
    private const int RequestStage = 5;

    private static readonly Refusal Unreadable = new("csr.unreadable", ParseCsrErrors.CsrRefused);

    public static ApiCommand Command { get; } = new("namecheap.ssl.parseCSR", "Parses the CSR", Charges: false, ParseCsrParameters.InOrder, ResultElements.None, Handle)
    {
        Description = "A request is refused whose signature does not hold, or whose key is weak or of another kind than RSA of 2048 to 8192 bits, P-256 or P-384.",
        Example = ApiResponse.Element("SSLParseCSRResult", ApiResponse.Element("CSRDetails",
            ApiResponse.Element("CommonName", "www.example.com"),
            ApiResponse.Element("DomainName", "example.com"),
            ApiResponse.Element("Country", "US"),
            ApiResponse.Element("OrganisationUnit", "IT"),
            ApiResponse.Element("Organisation", "Example"),
            ApiResponse.Element("ValidTrueDomain", content: true),
            ApiResponse.Element("State", "Arizona"),
            ApiResponse.Element("Locality", "Phoenix"),
            ApiResponse.Element("Email", "admin@example.com"),
            ApiResponse.Element("DNSNames", "www.example.com,example.com"))),
        Refusals =
        [
            .. DocumentedRefusal.OfParameters(ParseCsrParameters.InOrder),
            new DocumentedRefusal(RequestStage, Unreadable, "The request can be read, its signature holds, and its key may be certified") { Provoke = "`csr=x`, or the request for a key on P-521" },
        ],
        FromOutside = ParseCsrErrors.FromOutside,
    };

    internal static Task<IResult> Handle(ApiCall call, IServiceProvider services, CancellationToken cancellationToken)
    {
        var envelope = services.GetRequiredService<Envelope>();
        var request = ParseCsrParameters.Read(call.Parameters);

        return Task.FromResult<IResult>(SigningRequest.Read(request.Csr) switch
        {
            RequestReading.Read(var read) => XmlResult.Ok(envelope, call, ParseCsrXml.Write(read, request.TellsFile, call.Today)),
            RequestReading.Refused => XmlResult.Refuse(envelope, call, Unreadable),
            _ => throw new UnreachableException(),
        });
    }
}
