using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace SslRenewal.Api.Telemetry;

/// <summary>Takes from each span, before it is sent, all but what is known to be harmless: API keys travel in the query of a request, tokens in paths, and addresses say who asked. Of its events <see cref="TelemetryExport"/> sends the names alone.</summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "http.request.method", "http.response.status_code", SpanRoutes.Route, "network.protocol.version", "url.scheme", "error.type",
        "db.system", "db.system.name", "db.operation.name", "db.response.status_code",
        Spans.Command, Spans.Outcome, Spans.Rule, Spans.RequestId,
    }.ToFrozenSet(StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToArray())
        {
            _ = data.SetTag(tag.Key, value: null);
        }

        // Its description is an exception's message, which may repeat what was sent.
        _ = data.SetStatus(data.Status);
    }
}
