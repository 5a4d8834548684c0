using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>An answer of the XML API, in few words: those that the sequential model has for the same.</summary>
internal static class XmlReply
{
    private const string Rule = "SslRenewal-Rule";

    /// <returns>The words, or <see langword="null"/> where nobody knows from it what happened.</returns>
    public static string? Read(Deed deed, HttpStatusCode status, string? rule, string document) => status switch
    {
        HttpStatusCode.OK when rule is not null => rule,
        HttpStatusCode.OK => Parse(document) is { } root ? Words(deed, root) : null,
        // Of a broken proxy, or of a database that is away: what was done is not said.
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => null,
        _ => Http(status),
    };

    public static string Http(HttpStatusCode status) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}");

    public static string? RuleOf(HttpResponseMessage response) => response.Headers.TryGetValues(Rule, out var rules) ? rules.Single() : null;

    private static XElement? Parse(string document)
    {
        try
        {
            return XDocument.Parse(document).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Words(Deed deed, XElement root)
    {
        var result = root.Elements().Single(element => element.Name.LocalName == "CommandResponse").Elements().First();
        var certificate = result.Elements().FirstOrDefault();

        return deed switch
        {
            Deed.Renew => $"{Of(result, "CertificateID")} bought, {Order(result)}",
            Deed.Create => $"{Of(certificate, "CertificateID")} bought, {Order(result)}",
            Deed.BuyNames => $"{Of(certificate, "CertificateID")} has {Of(certificate, "SANSCount")} names, {Order(result)}",
            Deed.Activate or Deed.Reissue or Deed.EditControl or Deed.Revoke => $"{Of(result, "ID")} done",
            Deed.GetInfo => $"{Of(result, "Status")}, {Of(result, "Years")} years to {Of(result, "Expires")}, {Of(result, "SANSCount")} names, order {Of(result, "OrderId")}, replaced by {Of(result, "ReplacedBy")}",
            Deed.GetList => string.Join(", ", result.Elements().Select(element => $"{Of(element, "CertificateID")} {Of(element, "Status")}")),
            Deed.GetBalances => Of(result, "AvailableBalance"),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "The XML API has no such command."),
        };
    }

    private static string Order(XElement result) => $"order {Of(result, "OrderId")}, transaction {Of(result, "TransactionId")}, charged {Of(result, "ChargedAmount")}";

    private static string Of(XElement? element, string attribute) => element!.Attribute(attribute)!.Value;
}
