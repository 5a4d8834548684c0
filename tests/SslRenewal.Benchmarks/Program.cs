using System.Globalization;
using SslRenewal.Benchmarks.Pages;
using SslRenewal.Benchmarks.Start;

(string Name, int UsualRounds, Func<int, TextWriter, Task<bool>> RunAsync)[] benchmarks =
[
    ("pages", PageBenchmark.UsualRounds, PageBenchmark.RunAsync),
    ("start", StartBenchmark.UsualRounds, StartBenchmark.RunAsync),
];

if (args is not [var name, .. var rest] || Array.Find(benchmarks, known => known.Name == name) is not { RunAsync: { } runAsync } benchmark
    || rest is not ([] or [_]) || !int.TryParse(rest is [var given] ? given : benchmark.UsualRounds.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var rounds))
{
    await Console.Error.WriteLineAsync($"Usage: SslRenewal.Benchmarks {string.Join('|', benchmarks.Select(known => known.Name))} [rounds]");
    return 2;
}

return await runAsync(rounds, Console.Out) ? 0 : 1;
