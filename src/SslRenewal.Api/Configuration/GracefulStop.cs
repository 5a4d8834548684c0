namespace SslRenewal.Api.Configuration;

/// <summary>The end of the service: what it accepted is answered and what it began is finished, within a time that has an end.</summary>
internal static class GracefulStop
{
    /// <summary>For requests under way and for what is being delivered; whoever needs longer is cut off, and a transaction that is not committed by then is not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void AddGracefulStop(this IServiceCollection services, ServiceSettings settings)
    {
        _ = services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience + settings.ShutdownDelay);

        if (settings.ShutdownDelay > TimeSpan.Zero)
        {
            _ = services.AddHostedService<ShutdownDelay>();
        }
    }
}
