using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>Hands one mail to the mail server.</summary>
internal sealed class Postman(SmtpSettings settings, TimeProvider system)
{
    /// <summary>A stop of the service waits for a mail that is under way, within the time that the host gives it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // A permanent refusal of the recipient: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1
    private const int Permanent = 500;

    public async Task<PostResult> HandOverAsync(MailRow mail)
    {
        if (!MailAddress.TryCreate(mail.Recipient, out var recipient) || recipient.Address != mail.Recipient)
        {
            return new PostResult.Refused("The recipient is not an address.");
        }

        using var giveUp = new CancellationTokenSource(Longest, system);
        using var client = Connect();
        using var message = Write(mail, recipient);

        try
        {
            await client.SendMailAsync(message, giveUp.Token).WaitAsync(giveUp.Token);
            return new PostResult.Taken();
        }
        catch (OperationCanceledException)
        {
            return new PostResult.Failed(string.Create(CultureInfo.InvariantCulture, $"The mail server did not take it within {Longest.TotalSeconds} seconds."));
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= Permanent)
        {
            return new PostResult.Refused(Reason(refused));
        }
        catch (Exception failure) when (failure is SmtpException or InvalidOperationException or FormatException or IOException or AuthenticationException)
        {
            return new PostResult.Failed(Reason(failure));
        }
    }

    // A server's words are stored and shown: they are somebody else's, too.
    private static string Reason(Exception failure) => SingleLine.Of(failure.InnerException is { } cause ? $"{failure.Message} {cause.Message}" : failure.Message);

    private SmtpClient Connect() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Tls,
        DeliveryFormat = SmtpDeliveryFormat.International,
        Credentials = settings.UserName is null ? null : new NetworkCredential(settings.UserName, settings.Password),
    };

    private MailMessage Write(MailRow mail, MailAddress recipient)
    {
        var message = new MailMessage(settings.From, recipient)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = Ascii.IsValid(mail.Body) ? TransferEncoding.SevenBit : TransferEncoding.Base64,
        };

        // The same at every attempt, so that a mail that comes twice is known again.
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.WrittenAt.ToUnixTimeMilliseconds()}.{mail.Tenant}.{mail.MailId}@{settings.From.Host}>"));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
