using System.Text;
using SslRenewal.Api.Tests.Published;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Many customers on a new fleet, and what they heard.</summary>
internal sealed class Load(int seed, int customers = Load.Customers)
{
    public const int Customers = 32;

    private readonly List<Customer> _customers = [];

    public Notebook Notebook { get; } = new();

    /// <summary>Replaces all that the service holds with the fleet.</summary>
    public async Task BeginAsync(HttpClient service)
    {
        using var scenario = new StringContent(Fleet.Scenario, Encoding.UTF8, "application/json");
        using var loaded = await service.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);
        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());

        _customers.AddRange(Enumerable.Range(0, customers).Select(at => new Customer((seed * Customers) + at, Notebook)));
    }

    /// <summary>Lets the customers ask until so many were answered, and on while <paramref name="meanwhile"/> runs.</summary>
    public async Task RunAsync(HttpClient service, int answers, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var answered = Notebook.AnsweredAsync(answers);
        var work = Task.WhenAll(_customers.Select(customer => Task.Run(() => customer.RunAsync(service, stop.Token))));

        // A service that is gone by itself ends the work before that.
        _ = await Task.WhenAny(answered, work);
        await meanwhile();
        await stop.CancelAsync();
        await work;
    }

    /// <summary>As when the service is killed so long after so many answers, in real time.</summary>
    public Task RunUntilKilledAsync(ServiceProcess service, int answers, TimeSpan then) => RunAsync(service.Client, answers, async () =>
    {
        await Task.Delay(then);
        await service.KillAsync();
    });

    /// <summary>Asks for everything again that no customer knows the end of.</summary>
    public Task SettleAsync(HttpClient service) => Task.WhenAll(_customers.Select(customer => customer.SettleAsync(service)));
}
