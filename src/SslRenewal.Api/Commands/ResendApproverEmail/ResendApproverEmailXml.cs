using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.ResendApproverEmail;

/// <summary>The result element of <c>namecheap.ssl.resendApproverEmail</c>.</summary>
internal static class ResendApproverEmailXml
{
    private const string Result = "SSLResendApproverEmailResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("ID", 0), new XAttribute("IsSuccess", value: false));

    public static XElement Write(CertificateId id) => ApiResponse.Element(Result, new XAttribute("ID", id), new XAttribute("IsSuccess", value: true));
}
