using System.Diagnostics;

namespace SslRenewal.Api.Telemetry;

/// <summary>Where the service's own spans come from; nothing is made where nobody listens.</summary>
internal static class Spans
{
    public const string Name = "SslRenewal";

    public const string Command = "sslrenewal.command";
    public const string Outcome = "sslrenewal.outcome";
    public const string Rule = "sslrenewal.rule";
    public const string RequestId = "sslrenewal.request_id";

    public static ActivitySource Source { get; } = new(Name);
}
