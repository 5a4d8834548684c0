using System.Net;

namespace SslRenewal.Api.Access;

/// <summary>Where a request really came from, noted before a proxy's word for it is taken.</summary>
internal sealed record ConnectionOrigin(bool IsLocal)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Real-IP", "Via"];

    /// <summary>A request is local when its connection is, no proxy had a hand in it, and it was addressed to a local name: a page elsewhere can point its own name here.</summary>
    public static ConnectionOrigin Of(HttpContext context) => new(
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Keys.Any(IsOfProxy)
        && IsLoopbackName(context.Request.Host.Host));

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
