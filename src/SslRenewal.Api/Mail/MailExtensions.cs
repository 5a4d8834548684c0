using SslRenewal.Api.Configuration;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

internal static class MailExtensions
{
    public static void AddMail(this IServiceCollection services, ServiceSettings settings)
    {
        var bell = new CommitBell<MailRow>();
        _ = services.AddSingleton(bell).AddScoped<Letters>().AddScoped<Approvals>();

        if (settings.Smtp is { } smtp)
        {
            services.AddSingleton(smtp).AddSingleton<Postman>().AddSending<MailRow, MailSender>(bell);
        }
    }
}
