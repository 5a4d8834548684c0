using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>A mail, and the user whom it is about.</summary>
internal sealed record InboxEntry
{
    public required MailRow Mail { get; init; }

    /// <summary>As it was given.</summary>
    public required string UserName { get; init; }
}
