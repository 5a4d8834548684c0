using System.Globalization;
using System.Xml.Linq;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Console.Import;

/// <summary>What both answers say of a certificate, each in attributes of its own; the first that cannot be meant refuses it.</summary>
/// <param name="Type">As the answer writes it.</param>
/// <param name="HostName">Empty where none is known.</param>
/// <param name="PurchasedOn">The vendor's dates: month, day and year.</param>
internal sealed record AnswerFields(string Type, string Status, string HostName, string PurchasedOn, string IssuedOn, string ExpiresOn, string Years)
{
    private static readonly string[] Dates = ["M/d/yyyy", "yyyy-MM-dd"];

    public static string Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim() ?? "";

    /// <summary>The certificate, with what else its answer says of it, or why it is none that could be kept.</summary>
    public ImportEntry Enter(string label, Func<ImportCandidate, ImportCandidate> more) => Read() switch
    {
        ({ } candidate, _) => ImportEntry.Of(label, more(candidate)),
        var (_, refusal) => ImportEntry.Refused(label, refusal!),
    };

    private (ImportCandidate? Candidate, string? Refusal) Read()
    {
        var status = StatusWords.All.FirstOrDefault(words => words.Word.Equals(Status.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))?.Status;
        var (purchased, issued, expires) = (Date(PurchasedOn), Date(IssuedOn), Date(ExpiresOn));

        return (ProductOf(Type), status) switch
        {
            (null, _) => Refuse("Its type is none that the catalogue has"),
            (_, null) => Refuse("Its status is none that there is"),
            _ when HostName.Length > 0 && DomainName.Parse(HostName) is null => Refuse("Its host name is none"),
            _ when !purchased.IsSound || !issued.IsSound || !expires.IsSound => Refuse("One of its dates cannot be read"),
            ({ } product, { } standing) => Of(product, StatusDates.Of(standing), purchased.At, issued.At, expires.At),
        };
    }

    private (ImportCandidate?, string?) Of(Product product, StatusDates dates, DateTimeOffset? purchased, DateTimeOffset? issued, DateTimeOffset? expires)
    {
        if (dates.NeedsExpiry && expires is null)
        {
            return Refuse($"It is {StatusWords.Of(dates.Status).Word} and does not say when it expires");
        }

        var years = int.TryParse(Years, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, product.MaxYears) : 1;
        var end = dates.MayExpire ? expires : null;
        var begin = end is { } at && dates.WasIssued ? issued ?? at.AddYears(-years) : null as DateTimeOffset?;

        return begin >= end ? Refuse("It expires before it was issued") : (new ImportCandidate
        {
            Product = product,
            Status = dates.Status,
            HostName = HostName.Length == 0 ? null : HostName.ToLowerInvariant(),
            Names = HostName.Length == 0 ? [] : [DomainName.Parse(HostName)!],
            Years = years,
            PurchasedAt = purchased ?? begin,
            IssuedAt = begin,
            ExpiresAt = end,
        }, null);
    }

    // Answers write names of the catalogue in lower case, and the new ones as aliases at times.
    private static Product? ProductOf(string type) => ProductCatalogue.Find(type) ?? ProductCatalogue.Current.FirstOrDefault(product => product.Alias!.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static (bool IsSound, DateTimeOffset? At) Date(string text) =>
        text.Length == 0 ? (true, null)
        : DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && ScenarioLimits.IsDate(at) ? (true, at)
        : (false, null);

    private static (ImportCandidate?, string?) Refuse(string why) => (null, why + ".");
}
