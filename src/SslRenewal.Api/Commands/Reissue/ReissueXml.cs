using System.Xml.Linq;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Reissue;

/// <summary>The result element of <c>namecheap.ssl.reissue</c>.</summary>
internal static class ReissueXml
{
    private const string Result = "SSLReissueResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("ID", 0), new XAttribute("IsSuccess", value: false));

    public static XElement Write(CertificateRow certificate, IReadOnlyList<DomainControlRow> names, DomainControlValues values) => ControlXml.Write(Result, certificate, names, values);
}
