using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Commands.Wait;

internal static class WaitHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<int> HandleAsync(WaitOptions options, Session session, CancellationToken cancellationToken)
    {
        var what = options.Certificate is { } id ? string.Create(CultureInfo.InvariantCulture, $"certificate {id} is not {options.Status.ToUpperInvariant()}") : "the service is not ready";

        return await session.BideAsync($"Waiting: {what} yet", () => LookUntilAsync(options, session, cancellationToken)) switch
        {
            { IsOk: true } answer when options.Certificate is not null => session.Tell<CertificateAnswer>(answer, found => session.Say($"{found.CertificateId} of {found.UserName} is {found.Status}.")),
            { IsOk: true } => Ready(session),
            { } refused => session.Tell<object?>(refused, _ => { }),
            null => session.Refuse(string.Create(CultureInfo.InvariantCulture, $"{what} after {options.Timeout.TotalSeconds} seconds.")),
        };
    }

    // The answer that was waited for, or one that no waiting changes; null where the time is over.
    private static async Task<ServiceAnswer?> LookUntilAsync(WaitOptions options, Session session, CancellationToken cancellationToken)
    {
        var time = session.Terminal.Time;

        for (var begun = time.GetTimestamp(); ;)
        {
            if (await LookAsync(options, session, cancellationToken) is { } answer && IsFinal(answer, options))
            {
                return answer;
            }

            if (time.GetElapsedTime(begun) >= options.Timeout)
            {
                return null;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static async Task<ServiceAnswer?> LookAsync(WaitOptions options, Session session, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Service.SendAsync(HttpMethod.Get, PathOf(options), body: null, cancellationToken);
        }
        catch (Exception failure) when (failure is ToolFailure or HttpRequestException or IOException)
        {
            return null;
        }
    }

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
