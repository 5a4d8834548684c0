namespace SslRenewal.Api.Life;

internal static class LifeExtensions
{
    public static IServiceCollection AddLife(this IServiceCollection services) => services
        .AddScoped<TimePassing>().AddScoped<DueWork>().AddScoped<LeafIssuance>().AddScoped<Refunds>().AddScoped<OpenRenewals>().AddScoped<ValidationProgress>()
        .AddSingleton<CheckReach>().AddSingleton<ControlLook>().AddScoped<ControlChecks>().AddSingleton<LastLooks>()
        .AddSingleton<ControlWatch>().AddHostedService(services => services.GetRequiredService<ControlWatch>())
        .AddHostedService<TimeKeeper>();
}
