using System.Globalization;
using System.Xml.Linq;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Foreign;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Console.Import;

/// <summary>The certificate in an answer of <c>namecheap.ssl.getInfo</c>, which does not say its number.</summary>
internal static class InfoCertificate
{
    public static ImportEntry Read(XElement result, string label)
    {
        string Of(string attribute) => AnswerFields.Attribute(result, attribute);

        var fields = new AnswerFields(Of("Type"), Of("Status"), Text(result, "CommonName"), PurchasedOn: "", Of("IssuedOn"), Of("Expires"), Of("Years"));

        return fields.Enter(label, candidate => candidate with
        {
            Sans = candidate.Product.Coverage is Coverage.MultiDomain && int.TryParse(Of("SANSCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var sans) ? Math.Min(sans, ProductCatalogue.MaxExtraNames) : 0,
            AdminEmail = EmailAddress.Parse(Text(result, "AdministratorEmail"))?.ToString(),
            Csr = SigningRequest.Read(Text(result, "CSR")) is RequestReading.Read(var request) ? request.Pem : null,
            Leaf = LeafIn(result),
        });
    }

    // The leaf stands first, the certificates above it deeper.
    private static ForeignCertificate? LeafIn(XElement result) =>
        Find(result, "Certificates")?.Elements().FirstOrDefault(element => element.Name.LocalName is "Certificate")?.Value is { } pem
        && PemFile.Read(pem) is { HasPrivateKey: false, Certificates: [var der] } && ForeignCertificate.Read(der) is ForeignReading.Leaf(var leaf)
            ? leaf
            : null;

    private static string Text(XElement result, string name) => Find(result, name)?.Value.Trim() ?? "";

    private static XElement? Find(XElement result, string name) => result.Descendants().FirstOrDefault(element => element.Name.LocalName == name);
}
