using System.Linq.Expressions;
using SslRenewal.Api.Outgoing;
using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>Delivers mail to the mail server.</summary>
internal sealed class MailSender(IServiceScopeFactory scopes, Postman postman, ServiceMeter meter, TimeProvider system, ILogger<MailSender> log) : Sender<MailRow>(scopes, meter, system, log)
{
    protected override string Kind => Backlog.Mail;

    protected override IQueryable<MailRow> InOrder(IQueryable<MailRow> due) => due.OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Tenant).ThenBy(row => row.MailId);

    protected override Expression<Func<MailRow, bool>> Is(MailRow row)
    {
        var (tenant, id) = (row.Tenant, row.MailId);
        return other => other.Tenant == tenant && other.MailId == id;
    }

    protected override string Describe(MailRow row) => FormattableString.Invariant($"Mail {row.MailId}");

    protected override Task<PostResult> HandOverAsync(MailRow row) => postman.HandOverAsync(row);
}
