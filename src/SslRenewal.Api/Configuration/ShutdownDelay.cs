namespace SslRenewal.Api.Configuration;

/// <summary>Waits, in real time, before the service takes no more connections: who spreads requests over replicas needs a moment to see that this one is not ready.</summary>
internal sealed class ShutdownDelay(ServiceSettings settings, TimeProvider system) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(settings.ShutdownDelay, system, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
