namespace SslRenewal.Api.Mail;

/// <summary>What a mail says: its subject, and its plain text with lines that end in a line feed.</summary>
internal sealed record Letter(string Subject, string Body);
