using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Names;

namespace SslRenewal.Api.Commands.GetApproverEmailList;

/// <summary>The result element of <c>namecheap.ssl.getApproverEmailList</c>; a refusal has none.</summary>
internal static class GetApproverEmailListXml
{
    // Nobody is asked who a domain's registered contacts are.
    public static XElement Write(DomainName domain) => ApiResponse.Element("GetApproverEmailListResult",
        new XAttribute("Domain", domain.Base),
        ApiResponse.Element("Domainemails"),
        ApiResponse.Element("Genericemails", ApproverAddresses.For(domain).Select(address => ApiResponse.Element("email", address))));
}
