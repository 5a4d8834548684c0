using SslRenewal.Api.Configuration;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Webhooks;

internal static class WebhookExtensions
{
    public static void AddWebhooks(this IServiceCollection services, ServiceSettings settings)
    {
        var bell = new CommitBell<WebhookRow>();
        _ = services.AddSingleton(bell).AddScoped<WebhookMessages>().AddScoped<WebhookRepeats>().AddScoped<ExpiryReminders>();

        if (settings.Webhooks is { } receiver)
        {
            services.AddSingleton(receiver).AddSingleton<WebhookPost>().AddHostedService<ReminderService>().AddSending<WebhookRow, WebhookSender>(bell);
        }
    }
}
