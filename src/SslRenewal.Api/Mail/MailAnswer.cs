using SslRenewal.Api.Manage;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>A mail in the inbox.</summary>
/// <param name="Id">Counts from 1 within the account.</param>
/// <param name="UserName">Whose certificate it is about.</param>
/// <param name="Kind"><c>approver</c>, <c>fulfillment</c> or <c>expiry</c>.</param>
/// <param name="Body">Plain text.</param>
/// <param name="WrittenAt">By the tenant's clock.</param>
public sealed record MailAnswer(int Id, string UserName, int CertificateId, string Kind, string To, string Subject, string Body, DateTimeOffset WrittenAt, MailDelivery Delivery)
{
    internal static MailAnswer Of(MailRow row, string userName) => new(
        row.MailId, userName, row.CertificateId, KindWord.Write(row.Kind), row.Recipient, row.Subject, row.Body, row.WrittenAt, MailDelivery.Of(row));
}
