using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.RevokeCertificate;

/// <summary>The result element of <c>namecheap.ssl.revokecertificate</c>: a refusal repeats the number, too.</summary>
internal static class RevokeCertificateXml
{
    private const string Result = "RevokeCertificateResult";

    public static XElement Write(CertificateId id) => ApiResponse.Element(Result, new XAttribute("IsSuccess", value: true), new XAttribute("ID", id));

    /// <param name="id">As sent, or <see langword="null"/> where it is no number.</param>
    public static XElement WriteRefused(CertificateId? id) => ApiResponse.Element(Result, new XAttribute("ID", id?.Value ?? 0), new XAttribute("IsSuccess", value: false));
}
