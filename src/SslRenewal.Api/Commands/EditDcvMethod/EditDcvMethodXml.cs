using System.Xml.Linq;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary>The result element of <c>namecheap.ssl.editDCVMethod</c>.</summary>
internal static class EditDcvMethodXml
{
    private const string Result = "SSLEditDCVMethodResult";

    // The vendor calls the list and its items the same.
    private const string Domains = "Domains";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("ID", 0), new XAttribute("IsSuccess", value: false), ApiResponse.Element(Domains));

    /// <param name="isMultiDomain">Whether the names are listed, each with its method.</param>
    public static XElement Write(CertificateRow certificate, IReadOnlyList<DomainControlRow> changed, bool isMultiDomain, DomainControlValues values) => ApiResponse.Element(Result,
        new XAttribute("ID", certificate.CertificateId),
        new XAttribute("IsSuccess", value: true),
        ControlXml.WriteBare(changed, values),
        ApiResponse.Element(Domains, isMultiDomain ? changed.Select(Name) : null));

    private static XElement Name(DomainControlRow name) => ApiResponse.Element(Domains,
        new XAttribute("Name", name.Name),
        new XAttribute("IsSuccess", value: true),
        new XAttribute("DCVMethodSet", ControlWord.All.FirstOrDefault(word => word.Method == name.Method)?.InEdit ?? name.ApproverEmail!));
}
