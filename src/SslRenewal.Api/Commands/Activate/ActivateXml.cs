using System.Xml.Linq;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activate;

/// <summary>The result element of <c>namecheap.ssl.activate</c>.</summary>
internal static class ActivateXml
{
    private const string Result = "SSLActivateResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("ID", 0), new XAttribute("IsSuccess", value: false));

    public static XElement Write(CertificateRow certificate, IReadOnlyList<DomainControlRow> names, DomainControlValues values) => ControlXml.Write(Result, certificate, names, values);
}
