using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Issuance;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>How control of names is to be shown, as the answers of several commands write it.</summary>
internal static class ControlXml
{
    private const string Http = "HttpDCValidation";
    private const string Dns = "DNSDCValidation";

    /// <summary>The element that an activation, or a reissue, answers with: a block for each method, with each of its names; nothing where all is by e-mail.</summary>
    public static XElement Write(string result, CertificateRow certificate, IReadOnlyList<DomainControlRow> names, DomainControlValues values) => ApiResponse.Element(result,
        new XAttribute("ID", certificate.CertificateId),
        new XAttribute("IsSuccess", value: true),
        names.All(name => name.Method is DomainControlMethod.Email) ? null : new[]
        {
            Block(Http, Of(names, DomainControlMethod.HttpFile).Select(name => Name(name.Name, File(values)))),
            Block(Dns, Of(names, DomainControlMethod.Cname).Select(name => Name(name.Name, Record(values, name.Name)))),
        });

    /// <summary>The blocks of a change: the values themselves, of the first name of each method, and empty ones where a method has no name.</summary>
    public static IEnumerable<XElement> WriteBare(IReadOnlyList<DomainControlRow> names, DomainControlValues values) =>
    [
        Bare(Http, Of(names, DomainControlMethod.HttpFile) is [_, ..], File(values)),
        Bare(Dns, Of(names, DomainControlMethod.Cname) is [_, ..], Record(values, Of(names, DomainControlMethod.Cname) is [var first, ..] ? first.Name : "")),
    ];

    private static DomainControlRow[] Of(IEnumerable<DomainControlRow> names, DomainControlMethod method) => [.. names.Where(name => name.Method == method)];

    private static XElement Block(string method, IEnumerable<XElement> names) => ApiResponse.Element(method, new XAttribute("ValueAvailable", names.Any()), names);

    private static XElement Name(string domain, (string Name, string Value)[] values) => ApiResponse.Element("DNS", new XAttribute("domain", domain), values.Select(value => Text(value.Name, value.Value)));

    private static XElement Bare(string method, bool isAvailable, (string Name, string Value)[] values) =>
        ApiResponse.Element(method, new XAttribute("ValueAvailable", isAvailable), values.Select(value => Text(value.Name, isAvailable ? value.Value : "")));

    private static (string Name, string Value)[] File(DomainControlValues values) => [("FileName", values.FileName), ("FileContent", values.FileContent)];

    private static (string Name, string Value)[] Record(DomainControlValues values, string domain) => [("HostName", values.HostName(domain)), ("Target", values.Target)];

    private static XElement Text(string name, string value) => ApiResponse.Element(name, new XCData(value));
}
