using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Reads what an answer says.</summary>
internal static class HeardReading
{
    private const string RequestId = "SslRenewal-Request-Id";

    /// <exception cref="InvalidDataException">It is an answer that the service must never give.</exception>
    public static async Task<Heard> ReadAsync(Ask ask, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();

        return response.StatusCode switch
        {
            HttpStatusCode.ServiceUnavailable => new Heard.Unknown(ask),
            HttpStatusCode.OK when ask.Kind is AskKind.Cancel => new Heard.Done(ask, Guid.Empty, Order: null, Certificate: 0, text),
            HttpStatusCode.Conflict when ask.Kind is AskKind.Cancel => new Heard.Refused(ask, Guid.Empty, "409"),
            HttpStatusCode.OK => Read(ask, response, text),
            _ => throw new InvalidDataException($"{ask}: {response.StatusCode} {text}"),
        };
    }

    private static Heard Read(Ask ask, HttpResponseMessage response, string text)
    {
        var document = XDocument.Parse(text).Root!;
        var requestId = Guid.Parse(response.Headers.GetValues(RequestId).Single());

        if (document.Attribute("Status")!.Value is not "OK")
        {
            return new Heard.Refused(ask, requestId, response.Headers.GetValues("SslRenewal-Rule").Single());
        }

        var result = document.Elements().Single(element => element.Name.LocalName is "CommandResponse").Elements().Single();

        return ask.Kind switch
        {
            AskKind.Renew => Ordered(result),
            AskKind.Create => Ordered(result.Elements().Single()),
            AskKind.Reissue => new Heard.Done(ask, requestId, Order: null, Number(result, "ID"), text),
            _ => new Heard.Done(ask, requestId, Order: null, Certificate: 0, text),
        };

        Heard.Done Ordered(XElement bought)
        {
            var order = new HeardOrder(Number(result, "OrderId"), Number(result, "TransactionId"), Number(bought, "CertificateID"), decimal.Parse(result.Attribute("ChargedAmount")!.Value, CultureInfo.InvariantCulture));
            return new Heard.Done(ask, requestId, order, order.Certificate, text);
        }
    }

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
