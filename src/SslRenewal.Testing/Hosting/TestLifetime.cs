using Microsoft.Extensions.Hosting;

namespace SslRenewal.Testing.Hosting;

/// <summary>A host ends when its test says so: signals are for the test's own process, which the usual lifetime would keep from ending.</summary>
internal sealed class TestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
