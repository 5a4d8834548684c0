using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Configuration;

/// <summary>Before anything is answered: brings the database to this version's schema, and fills one that is empty.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ScenarioService>().LoadInitialAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
