using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Commands.Wait;

internal static class WaitHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // However little time is left, a look has this much: who says nothing in it does not answer.
    private static readonly TimeSpan ShortestLook = TimeSpan.FromSeconds(1);

    public static async Task<int> HandleAsync(WaitOptions options, Session session, CancellationToken cancellationToken)
    {
        var what = options.Certificate is { } id ? string.Create(CultureInfo.InvariantCulture, $"certificate {id} is not {options.Status}") : "the service is not ready";

        return await session.BideAsync($"Waiting: {what} yet", () => LookUntilAsync(options, session, cancellationToken)) switch
        {
            ({ IsOk: true } answer, _) when options.Certificate is not null => session.Tell<CertificateAnswer>(answer, found => session.Say($"{found.CertificateId} of {found.UserName} is {found.Status}.")),
            ({ IsOk: true }, _) => Ready(session),
            ({ } refused, _) => session.Tell(refused, _ => { }),
            (null, var why) => session.Refuse(string.Create(CultureInfo.InvariantCulture, $"{what} after {options.Timeout.TotalSeconds} seconds: {why}")),
        };
    }

    // The answer that was waited for, or one that no waiting changes; none where the time is over, and why it was not enough.
    private static async Task<(ServiceAnswer? Answer, string Why)> LookUntilAsync(WaitOptions options, Session session, CancellationToken cancellationToken)
    {
        var time = session.Terminal.Time;

        for (var begun = time.GetTimestamp(); ;)
        {
            var left = options.Timeout - time.GetElapsedTime(begun);
            var (answer, why) = await LookAsync(options, left > ShortestLook ? left : ShortestLook, session, cancellationToken);

            if (answer is not null && IsFinal(answer, options))
            {
                return (answer, why);
            }

            if (time.GetElapsedTime(begun) >= options.Timeout)
            {
                return (null, answer is null ? why : NotYet(answer));
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static async Task<(ServiceAnswer? Answer, string Why)> LookAsync(WaitOptions options, TimeSpan longest, Session session, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(longest, session.Terminal.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        var service = session.Service;

        try
        {
            return (await service.SendAsync(HttpMethod.Get, PathOf(options), body: null, either.Token), "");
        }
        catch (ToolFailure failure)
        {
            return (null, failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"{service.Address} does not answer.");
        }
    }

    private static string NotYet(ServiceAnswer answer) => answer.IsOk ? $"it is {answer.Read<CertificateAnswer>().Status}." : answer.Refusal;

    private static bool IsFinal(ServiceAnswer answer, WaitOptions options) => answer switch
    {
        { Status: HttpStatusCode.ServiceUnavailable } => false,
        { IsOk: true } when options.Certificate is not null => answer.Read<CertificateAnswer>().Status.Equals(options.Status, StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    private static string PathOf(WaitOptions options) => options.Certificate is { } id
        ? QueryHelpers.AddQueryString(string.Create(CultureInfo.InvariantCulture, $"/manage/certificates/{id}"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["userName"] = options.User })
        : "/health/ready";

    private static int Ready(Session session)
    {
        session.Note("The service is ready.");
        return ExitCode.Done;
    }
}
