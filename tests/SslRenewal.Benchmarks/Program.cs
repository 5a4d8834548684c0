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

(string Name, Func<int?, TextWriter, Task<bool>> RunAsync)[] benchmarks =
[
    ("pages", (rounds, report) => PageBenchmark.RunAsync(rounds ?? PageBenchmark.UsualRounds, report)),
    ("start", (rounds, report) => StartBenchmark.RunAsync(rounds ?? StartBenchmark.UsualRounds, report)),
    .. LoadTargets.All.Select(target => ($"load {target.Name}", (Func<int?, TextWriter, Task<bool>>)((rounds, report) => LoadCommand.RunAsync([target], rounds, report)))),
    ("load all", (rounds, report) => LoadCommand.RunAsync(LoadTargets.All, rounds, report)),
];

var (name, rest) = args is ["load", var target, .. var afterTarget] ? ($"load {target}", afterTarget) : args is [var first, .. var afterName] ? (first, afterName) : ("", args);

if (Array.Find(benchmarks, known => known.Name == name) is not { RunAsync: { } runAsync } || rest is not ([] or [_])
    || (rest is [var given] && !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    await Console.Error.WriteLineAsync($"Usage: SslRenewal.Benchmarks NAME [rounds], the name one of: {string.Join(", ", benchmarks.Select(known => known.Name))}");
    return 2;
}

return await runAsync(rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : null, Console.Out) ? 0 : 1;
