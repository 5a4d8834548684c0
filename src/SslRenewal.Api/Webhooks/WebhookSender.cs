using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using SslRenewal.Api.Outgoing;
using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Webhooks;

/// <summary>Delivers messages to the address that is told of what happens.</summary>
internal sealed class WebhookSender(IServiceScopeFactory scopes, WebhookPost post, ServiceMeter meter, TimeProvider system, ILogger<WebhookSender> log) : Sender<WebhookRow>(scopes, meter, system, log)
{
    protected override string Kind => Backlog.Webhook;

    protected override IQueryable<WebhookRow> InOrder(IQueryable<WebhookRow> due) => due.OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Tenant).ThenBy(row => row.MessageId);

    protected override Expression<Func<WebhookRow, bool>> Is(WebhookRow row)
    {
        var (tenant, id) = (row.Tenant, row.MessageId);
        return other => other.Tenant == tenant && other.MessageId == id;
    }

    protected override string Describe(WebhookRow row) => $"Message {row.MessageId}";

    protected override Task<PostResult> HandOverAsync(WebhookRow row) => post.HandOverAsync(row);

    protected override void NoteMore(UpdateSettersBuilder<WebhookRow> set, PostResult result)
    {
        var status = result.Status;
        _ = set.SetProperty(row => row.LastStatus, status);
    }
}
