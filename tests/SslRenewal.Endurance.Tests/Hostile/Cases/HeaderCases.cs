using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Requests that are in order but for their method, their path or their headers.</summary>
internal static class HeaderCases
{
    private static readonly string[] Paths =
    [
        "/xml.response", "/XML.response", "/xml.response/namecheap.ssl.getInfo", "/", "/manage/clock", "/manage/accounts/apiexample", "/metrics", "/health/live", "/health/ready", "/ca/root.pem", "/ca/crl.der", "/assets/desk.css", "/swagger/index.html", "/openapi/v1.json",
        "/schemas/scenario-1.json", "/certificates/apiexample/501904", "/calendar.ics", "/no-such-path", "/manage/../metrics", "/%2e%2e/metrics", "/./xml.response", "//xml.response", "/xml.response/../manage/clock", "/manage/accounts/%00", "/manage/accounts/%F0%9F%92%A9", "/a/b/c/d?x",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "get", "PROPFIND", "A"];

    private static readonly string[] Names =
    [
        "Idempotency-Key", "Idempotency-Key", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP", "Authorization", "Cookie", "Origin", "Referer", "Sec-Fetch-Site", "Accept", "Accept-Encoding", "Accept-Language", "Content-Type",
        "Content-Encoding", "Range", "If-None-Match", "If-Modified-Since", "If-Match", "User-Agent", "traceparent", "tracestate", "baggage", "X-HTTP-Method-Override", "X-Original-URL", "Upgrade", "TE", "Trailer", "Cache-Control", "Max-Forwards", "X-Request-Id",
    ];

    private static readonly string[] Values =
    [
        "", "*", "*/*", "text/html", "text/html;q=0.9,*/*;q=9999999999", "gzip, br;q=0", "bytes=0-0,1-1,-5,9999999999-", "Bearer", "Bearer x", "Basic Og==", "Basic %%%", "Negotiate", "null", "http://localhost", "http://127.0.0.1:1", "same-origin", "cross-site", "https",
        "1.2.3.4, 5.6.7.8", "for=\"[::1]\";proto=https", "SslRenewal.SignIn=CfDJ8AAAA", "SslRenewal.SignIn=; SslRenewal.SignIn=", ".AspNetCore.Antiforgery=x", "00-00000000000000000000000000000000-0000000000000000-00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "h2c", "websocket", "chunked", "W/\"x\"", "Sat, 30 Feb 2026 99:99:99 GMT", "application/json", "multipart/form-data", "application/x-www-form-urlencoded; charset=\"", "gzip", "PUT",
    ];

    public static HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        var method = draw.OneOf(Methods);
        var query = draw.Once(2) ? ParameterList.Encode(draw, ParameterList.Of(draw, service).Where(pair => pair.Value.Length < 1000).Take(100), isInLine: true) : [];
        var path = draw.OneOf(Paths);
        var headers = new List<KeyValuePair<string, string>>();

        for (var more = 1 + draw.Next(draw.Once(30) ? 90 : 4); more > 0; more--)
        {
            var value = draw.Once(2) ? draw.OneOf(Values) : Encoding.Latin1.GetString(XmlCases.InHeader(draw.Hostile()));
            headers.Add(KeyValuePair.Create(draw.OneOf(Names), value[..Math.Min(value.Length, 300)]));
        }

        var body = draw.Once(5) ? draw.Hostile() : null;

        return HostileRequest.Of(draw, method, [.. Encoding.ASCII.GetBytes(path.Contains('?', StringComparison.Ordinal) ? path : path + "?"), .. query], headers, body) with { MayBeXml = path.Contains("xml.response", StringComparison.OrdinalIgnoreCase), MayGoUnanswered = method is "TRACE" || query.Length > 60_000 };
    }
}
