using System.Xml.Linq;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Console.Import;

/// <summary>A certificate in an answer of <c>namecheap.ssl.getList</c>.</summary>
internal static class ListedCertificate
{
    public static ImportEntry Read(XElement element, string label)
    {
        string Of(string attribute) => AnswerFields.Attribute(element, attribute);

        var fields = new AnswerFields(Of("SSLType"), Of("Status"), Of("HostName"), Of("PurchaseDate"), IssuedOn: "", Of("ExpireDate"), Of("Years"));

        return CertificateId.Parse(Of("CertificateID")) is { } number
            ? fields.Enter(label, candidate => candidate with { Number = number })
            : ImportEntry.Refused(label, "Its number is none.");
    }
}
