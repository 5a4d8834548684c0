using SslRenewal.Api.Configuration;
using SslRenewal.Persistence.PostgreSql;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Api.Mail;

internal static class MailExtensions
{
    public static void AddMail(this IServiceCollection services, ServiceSettings settings)
    {
        var bell = new MailBell();
        _ = services.AddSingleton(bell).AddScoped<Letters>().AddScoped<Approvals>();

        if (settings.Smtp is { } smtp)
        {
            _ = services.AddSingleton(smtp).AddSingleton<Postman>().AddSingleton<Delivery>().AddHostedService<DeliveryService>();
            _ = services.ConfigureDbContext<SqliteRenewalDbContext>(options => options.AddInterceptors(bell)).ConfigureDbContext<PostgreSqlRenewalDbContext>(options => options.AddInterceptors(bell));
        }
    }
}
