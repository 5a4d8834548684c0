using System.Xml.Linq;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands.ResendFulfillmentEmail;

/// <summary>The result element of <c>namecheap.ssl.resendfulfillmentemail</c>.</summary>
internal static class ResendFulfillmentEmailXml
{
    public static XElement Zero { get; } = Write(certificateId: 0, isSuccess: false);

    public static XElement Write(int certificateId, bool isSuccess) =>
        ApiResponse.Element("SSLResendFulfillmentEmailResult", new XAttribute("ID", certificateId), new XAttribute("IsSuccess", isSuccess));
}
