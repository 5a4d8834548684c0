using System.Globalization;
using SslRenewal.Benchmarks.Load;
using SslRenewal.Benchmarks.Load.Driving;
using SslRenewal.Benchmarks.Load.Floors;
using SslRenewal.Benchmarks.Pages;
using SslRenewal.Benchmarks.Start;

// What this program starts of itself.
switch (args)
{
    case [DriveCommand.Verb]:
        return await DriveCommand.RunAsync();
    case [FloorCommand.Verb, .. var floor]:
        return await FloorCommand.RunAsync(floor);
}

(string Name, int UsualRounds, Func<int, TextWriter, Task<bool>> RunAsync)[] benchmarks =
[
    ("pages", PageBenchmark.UsualRounds, PageBenchmark.RunAsync),
    ("start", StartBenchmark.UsualRounds, StartBenchmark.RunAsync),
    .. LoadCommand.Names.Select(target => ($"load {target}", LoadCommand.UsualRounds, (Func<int, TextWriter, Task<bool>>)((rounds, report) => LoadCommand.RunAsync(target, rounds, report)))),
];

var words = args is ["load", _, ..] ? 2 : 1;
var name = string.Join(' ', args.Take(words));

if (Array.Find(benchmarks, known => known.Name == name) is not { RunAsync: { } runAsync } benchmark
    || args.Skip(words).ToArray() is not ([] or [_]) || !int.TryParse(args.ElementAtOrDefault(words) ?? benchmark.UsualRounds.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var rounds))
{
    await Console.Error.WriteLineAsync($"Usage: SslRenewal.Benchmarks NAME [rounds], of {string.Join(", ", benchmarks.Select(known => known.Name))}");
    return 2;
}

return await runAsync(rounds, Console.Out) ? 0 : 1;
