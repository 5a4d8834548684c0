using System.Diagnostics;
using System.Text;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>haproxy with the very file that docker-compose.yml gives it, its addresses by the variables that the file names.</summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Scale", "haproxy.cfg");

    private readonly StringBuilder _errors = new();
    private readonly Process _process;

    private LoadBalancer(int port, IReadOnlyList<int> replicas)
    {
        Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}"));

        var start = new ProcessStartInfo(Program ?? throw new InvalidOperationException(BalancerFactAttribute.Missing), ["-db", "-f", File]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SSLRENEWAL_BALANCER"] = FormattableString.Invariant($"127.0.0.1:{port}");

        for (var at = 0; at < replicas.Count; at++)
        {
            start.Environment[FormattableString.Invariant($"SSLRENEWAL_REPLICA_{at + 1}")] = FormattableString.Invariant($"127.0.0.1:{replicas[at]}");
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it is installed: a user's path may lack the folder of system programs.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, "haproxy")).FirstOrDefault(System.IO.File.Exists);

    public Uri Address { get; }

    public static LoadBalancer Start(int port, IReadOnlyList<int> replicas) => new(port, replicas);

    /// <summary>That it still runs.</summary>
    public void AssertRuns() => Assert.False(_process.HasExited, $"haproxy has ended: {_errors}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
