using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using SslRenewal.Api.Manage.Accounts;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Manage.Health;
using SslRenewal.Api.Manage.Snapshots;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Manage;

internal static class ManageExtensions
{
    public static void AddManage(this IServiceCollection services)
    {
        _ = services.AddScoped<ServiceClock>().AddScoped<TenantClock>().AddScoped<ClockMoves>().AddScoped<FaultService>().AddScoped<FaultStore>().AddScoped<WireFaults>().AddScoped<AccountChanges>();
        _ = services.AddScoped<AccountResets>().AddScoped<AutoAccounts>().AddScoped<SnapshotService>();
        _ = services.AddScoped<CertificateLookUp>().AddScoped<CertificateReading>().AddScoped<CertificateChanges>().AddScoped<FleetQuery>();
        _ = services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<StopHealth>("stop");

        _ = services.AddProblemDetails().AddExceptionHandler<Problems>();
        _ = services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        _ = services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new InstantJson());
        });
    }

    /// <summary>Answers what is wrong in problem details, the XML API apart: an answer of HTTP there has an empty body.</summary>
    public static void UseProblems(this WebApplication app)
    {
        _ = app.UseExceptionHandler();
        _ = app.UseWhen(context => !XmlPath.IsAbove(context), branch => branch.UseStatusCodePages(Tell));
    }

    // The framework's own would be plain text for who accepts no JSON.
    private static Task Tell(StatusCodeContext context) => TypedResults.Problem(statusCode: context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext);
}
