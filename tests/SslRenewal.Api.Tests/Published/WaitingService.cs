namespace SslRenewal.Api.Tests.Published;

/// <summary>The program in a process of its own, where what is activated or reissued waits for an approval, started once for a class of tests.</summary>
public sealed class WaitingService : IAsyncLifetime
{
    public ServiceProcess Process { get; } = new();

    public Task InitializeAsync() => Process.StartAsync("--Urls", "http://127.0.0.1:0", "--Validation:Mode", "manual");

    public Task DisposeAsync() => Process.DisposeAsync();
}
