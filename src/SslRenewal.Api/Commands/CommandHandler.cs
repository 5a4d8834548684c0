using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands;

/// <summary>Lets a command's handler name what it needs.</summary>
internal static class CommandHandler
{
    /// <summary>A handler that works with one service, and writes its answers into the envelope.</summary>
    public static Func<ApiCall, IServiceProvider, CancellationToken, Task<IResult>> With<TService>(Func<ApiCall, TService, Envelope, CancellationToken, Task<IResult>> handle)
        where TService : notnull =>
        (call, services, cancellationToken) => handle(call, services.GetRequiredService<TService>(), services.GetRequiredService<Envelope>(), cancellationToken);
}
