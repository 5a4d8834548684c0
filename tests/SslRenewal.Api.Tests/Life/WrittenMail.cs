namespace SslRenewal.Api.Tests.Life;

/// <summary>A mail in the inbox.</summary>
/// <param name="Id">Counts on in the order in which mails are written.</param>
/// <param name="WrittenAt">By the account's clock.</param>
internal sealed record WrittenMail(int Id, DateTimeOffset WrittenAt, int CertificateId, string Kind, string Subject, string Body);
