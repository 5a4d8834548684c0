using System.Globalization;

namespace SslRenewal.Endurance.Tests.Upgrade;

/// <summary>Clients that renew one certificate after another and look at what they have, until they are told to stop.</summary>
internal sealed class Load(Balancer balancer)
{
    public const string Account = "upgraded";
    public const int Certificates = 20_000;
    public const decimal Balance = 1_000_000;

    private const int Clients = 16;
    private const string Caller = $"ApiUser={Account}&ApiKey=its-key&UserName={Account}&ClientIp=1.2.3.4&Command=namecheap.";

    private readonly Lock _lock = new();

    private int _certificate;
    private int _awaited;
    private TaskCompletionSource _enough = new();
    private bool _isStopping;
    private Task _work = Task.CompletedTask;

    public static string Scenario { get; } = string.Create(CultureInfo.InvariantCulture, $$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "{{Account}}", "apiKey": "its-key", "balance": {{Balance}},
          "generate": { "count": {{Certificates}}, "firstCertificateId": 1, "sslType": "Standard SSL", "expiresInDays": [30, 30] } } ] }
        """);

    /// <summary>How many renewals were answered OK.</summary>
    public int Renewed { get; private set; }

    public int Answered { get; private set; }

    /// <summary>What was answered otherwise.</summary>
    public List<string> Failures { get; } = [];

    public void Start() => _work = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(WorkAsync)));

    /// <summary>Waits until so many more requests have been answered.</summary>
    public Task AnswerAsync(int more)
    {
        lock (_lock)
        {
            _awaited = Answered + more;
            _enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _enough.Task;
        }
    }

    public Task StopAsync()
    {
        _isStopping = true;
        return _work;
    }

    private async Task WorkAsync()
    {
        while (!_isStopping)
        {
            var id = Interlocked.Increment(ref _certificate).ToString(CultureInfo.InvariantCulture);

            await SendAsync($"ssl.renew&CertificateID={id}&Years=1&SSLType=Standard SSL", isRenewal: true);
            await SendAsync($"ssl.getInfo&CertificateID={id}", isRenewal: false);
        }
    }

    private async Task SendAsync(string command, bool isRenewal)
    {
        var answer = await balancer.SendAsync(Caller + command);

        lock (_lock)
        {
            Answered++;

            if (!answer.Contains("Status=\"OK\"", StringComparison.Ordinal))
            {
                Failures.Add($"{command}: {answer}");
            }
            else if (isRenewal)
            {
                Renewed++;
            }

            if (Answered >= _awaited)
            {
                _ = _enough.TrySetResult();
            }
        }
    }
}
