using System.Diagnostics;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Telemetry;

/// <summary>Around every request to the XML API: its scope in the log, its span, and its count.</summary>
internal sealed partial class RequestWatch(ServiceMeter meter, ILogger<RequestWatch> log)
{
    private const string None = "none";

    public async Task<IResult> WatchAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        var note = RequestNote.Of(context);

        using var lines = log.BeginScope(new RequestScope(note));
        using var span = Spans.Source.StartActivity(None);

        var startedAt = Stopwatch.GetTimestamp();
        IResult? result = null;

        try
        {
            return result = await answer();
        }
        finally
        {
            var (command, rule) = (note.Call?.Command.Name ?? None, (result as XmlResult)?.Rule);
            var outcome = result is not XmlResult ? RequestOutcome.Failed : rule is null ? RequestOutcome.Ok : RequestOutcome.Refused;
            var took = Stopwatch.GetElapsedTime(startedAt);

            meter.Answered(command, outcome, rule, took);
            LogAnswered(command, outcome, rule, took.TotalMilliseconds);
            Describe(span, note.RequestId, command, outcome, rule);
        }
    }

    private static void Describe(Activity? span, Guid id, string command, RequestOutcome outcome, string? rule)
    {
        if (span is not null)
        {
            span.DisplayName = command;
            _ = span.SetTag(Spans.RequestId, id.ToString()).SetTag(Spans.Command, command).SetTag(Spans.Outcome, KindWord.Write(outcome)).SetTag(Spans.Rule, rule)
                .SetStatus(outcome is RequestOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    [LoggerMessage(LogLevel.Debug, XmlPath.Root + " was asked for {Command}: {Outcome}, {Rule}, in {Milliseconds} ms.")]
    private partial void LogAnswered(string command, RequestOutcome outcome, string? rule, double milliseconds);
}
