using SslRenewal.Api.Access;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Commands;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console;
using SslRenewal.Api.Description;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Life;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Health;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Responder;
using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Webhooks;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;

namespace SslRenewal.Api;

/// <summary>What the service is made of, and what it answers: the methods a reader starts from.</summary>
public static class SslRenewalApplication
{
    /// <exception cref="SettingException">The configuration says something that cannot be meant.</exception>
    public static void AddSslRenewal(this WebApplicationBuilder builder) => builder.AddSslRenewal(ServiceSettings.Read(builder.Configuration));

    public static void AddSslRenewal(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.UseSslRenewalServer(settings);
        builder.Logging.AddQuietLogs();

        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<PublicUrl>().AddTransient(typeof(Lazy<>), typeof(Later<>));
        builder.Services.AddPersistence(settings.Database);

        builder.AddTelemetry();
        builder.Services.AddAccess();
        builder.Services.AddAuthority(settings);
        builder.Services.AddCommands();
        builder.Services.AddJournal();
        builder.Services.AddLife();
        builder.Services.AddConsole();
        builder.Services.AddManage();
        builder.Services.AddMail(settings);
        builder.Services.AddWebhooks(settings);
        builder.Services.AddGracefulStop(settings);
        builder.Services.AddResponder(settings);
        builder.Services.AddScenario();
        builder.Services.AddDescription();
    }

    public static void MapSslRenewal(this WebApplication app)
    {
        app.UseTelemetry();
        app.UseRequestIds();
        app.UseProblems();
        app.UseOrigins();
        app.UseXml();
        _ = app.UseRouting();
        app.UseGuard();
        app.UseStartNotices();

        app.MapManage();
        app.MapConsole();
        app.MapApprovals();
        app.MapScenarioSchema();
        app.MapAuthority();
        app.MapHealth();
        app.MapMetrics();
        app.MapDescription();
    }
}
