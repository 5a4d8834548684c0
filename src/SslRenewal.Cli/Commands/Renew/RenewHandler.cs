using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Renew;

internal static class RenewHandler
{
    private const string Path = "/xml.response";
    private const string IdempotencyKey = "Idempotency-Key";
    private const string RuleHeader = "SslRenewal-Rule";
    private const string Unknown = "whether it was ordered is unknown; ask again with the same --idempotency-key.";

    public static async Task<int> HandleAsync(RenewOptions options, Session session, CancellationToken cancellationToken)
    {
        // In the body: addresses are written into logs.
        using var request = new HttpRequestMessage(HttpMethod.Post, session.Service.AddressOf(Path)) { Content = new FormUrlEncodedContent(Parameters(options)) };

        if (options.IdempotencyKey is { } key && !request.Headers.TryAddWithoutValidation(IdempotencyKey, key))
        {
            throw ToolFailure.Misused("--idempotency-key: expected printable ASCII characters.");
        }

        using var response = await SendAsync(request, session, cancellationToken);

        if (response.StatusCode is not HttpStatusCode.OK && response.Content.Headers.ContentLength is 0 or null)
        {
            return session.Refuse(response.StatusCode is HttpStatusCode.ServiceUnavailable
                ? $"the service answered HTTP 503: {Unknown}"
                : Texts.Plain($"the service answered HTTP {(int)response.StatusCode} {response.ReasonPhrase}."));
        }

        var rule = response.Headers.TryGetValues(RuleHeader, out var rules) ? string.Join(", ", rules) : null;
        return Tell(await ReadAsync(response, cancellationToken), rule, session);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Session session, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Service.SendAsync(request, cancellationToken);
        }
        catch (ToolFailure failure) when (failure.InnerException is HttpRequestException { HttpRequestError: not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) })
        {
            throw new ToolFailure($"no answer came: {Unknown}", failure);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(RenewOptions options)
    {
        yield return new("ApiUser", options.ApiUser);
        yield return new("ApiKey", options.ApiKey);
        yield return new("UserName", options.UserName);
        yield return new("ClientIp", options.ClientIp);
        yield return new("Command", "namecheap.ssl.renew");
        yield return new("CertificateID", Texts.Number(options.Id));
        yield return new("Years", Texts.Number(options.Years));
        yield return new("SSLType", options.Type);

        if (options.Promotion is { } code)
        {
            yield return new("PromotionCode", code);
        }
    }

    private static async Task<XElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return XElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception failure) when (failure is XmlException or HttpRequestException or IOException)
        {
            throw new ToolFailure($"the answer came incomplete: {Unknown}", failure);
        }
    }

    private static int Tell(XElement document, string? rule, Session session)
    {
        if (document.Descendants().FirstOrDefault(element => element.Name.LocalName is "Error") is { } error)
        {
            var number = error.Attribute("Number")?.Value;
            SayJson(session, new { error = new { number = int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var known) ? known : 0, message = error.Value }, rule });
            return session.Refuse(Texts.Plain($"{number}: {error.Value}{(rule is null ? "" : $" ({rule})")}"));
        }

        if (document.Descendants().FirstOrDefault(element => element.Name.LocalName is "SSLRenewResult") is not { } result)
        {
            throw ToolFailure.Unknown();
        }

        var renewed = Renewed.Of(result);
        SayJson(session, renewed);
        session.Note(Texts.Plain($"Ordered {renewed.SslType} for {Texts.Count(renewed.Years, "year")}: order {renewed.OrderId}, transaction {renewed.TransactionId}, {Texts.Money(renewed.ChargedAmount)} dollars."));
        session.Note($"Certificate {renewed.CertificateId} waits to be activated.");
        return ExitCode.Done;
    }

    private static void SayJson(Session session, object what)
    {
        if (session.IsJson)
        {
            session.Say(JsonSerializer.Serialize(what, JsonSerializerOptions.Web));
        }
    }
}
