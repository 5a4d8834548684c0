using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Text;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Webhooks;

/// <summary>Posts one message to its receiver, signed. It follows no redirect, keeps no cookie and reads no answer beyond the status.</summary>
internal sealed class WebhookPost(WebhookSettings settings, TimeProvider system) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<PostResult> HandOverAsync(WebhookRow message)
    {
        using var giveUp = new CancellationTokenSource(Longest, system);
        using var request = Write(message);

        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, giveUp.Token);
            return Judge(response.StatusCode) with { Status = (int)response.StatusCode };
        }
        catch (OperationCanceledException)
        {
            return new PostResult.Failed(string.Create(CultureInfo.InvariantCulture, $"There was no answer within {Longest.TotalSeconds} seconds."));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new PostResult.Failed(SingleLine.Of(failure.InnerException is { } cause && !failure.Message.Contains(cause.Message, StringComparison.Ordinal) ? $"{failure.Message} {cause.Message}" : failure.Message));
        }
    }

    public void Dispose() => _client.Dispose();

    // A receiver that is being mended answers anything, 401 and 404 included; only 410 says that it will never take this.
    private static PostResult Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => new PostResult.Taken(),
        (int)HttpStatusCode.Gone => new PostResult.Refused("It answered 410: it takes no more of these."),
        >= 300 and < 400 and var code => new PostResult.Failed(string.Create(CultureInfo.InvariantCulture, $"It answered {code}: a redirect, which is not followed.")),
        var code => new PostResult.Failed(string.Create(CultureInfo.InvariantCulture, $"It answered {code}.")),
    };

    private HttpRequestMessage Write(WebhookRow message)
    {
        var sentAt = system.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new StringContent(message.Body, Encoding.UTF8, MediaTypeNames.Application.Json) };

        request.Headers.Add(WebhookSignature.IdHeader, $"{message.MessageId}");
        request.Headers.Add(WebhookSignature.TimestampHeader, sentAt.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(settings.Secret, message.MessageId, sentAt, message.Body));
        request.Headers.Add("User-Agent", "SslRenewal");
        return request;
    }
}
