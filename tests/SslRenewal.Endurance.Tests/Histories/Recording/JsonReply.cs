using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>An answer of the management API, in few words: those that the sequential model has for the same.</summary>
internal static class JsonReply
{
    public const string Done = "done";
    public const string Conflict = "conflict";
    public const string NotFound = "not found";

    public static string? Read(Deed deed, HttpStatusCode status, string document) => status switch
    {
        HttpStatusCode.Conflict => Conflict,
        HttpStatusCode.NotFound => NotFound,
        HttpStatusCode.ServiceUnavailable => null,
        HttpStatusCode.OK or HttpStatusCode.Created => Words(deed, JsonDocument.Parse(document).RootElement),
        _ => XmlReply.Http(status),
    };

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Words(Deed deed, JsonElement answer) => deed switch
    {
        Deed.ReadAccount => string.Create(
            CultureInfo.InvariantCulture,
            $"balance {answer.GetProperty("balance").GetDecimal():0.00}, ledger {answer.GetProperty("ledgerSum").GetDecimal():0.00}, {answer.GetProperty("orders")} orders, {answer.GetProperty("certificates")} certificates, {Instant(answer.GetProperty("clock").GetDateTimeOffset())}"),
        Deed.ReadCertificate => $"{answer.GetProperty("status")}, renews {answer.GetProperty("renewalOf")}, renewed by {answer.GetProperty("renewal")}, replaced by {answer.GetProperty("replacedBy")}",
        Deed.MoveClock => Instant(answer.GetProperty("now").GetDateTimeOffset()),
        _ => Done,
    };
}
