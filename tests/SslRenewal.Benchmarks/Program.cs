using System.Globalization;
using SslRenewal.Benchmarks.Pages;

if (args is not ["pages", .. var rest] || rest is not ([] or [_]) || (rest is [var given] && !int.TryParse(given, CultureInfo.InvariantCulture, out _)))
{
    await Console.Error.WriteLineAsync("Usage: SslRenewal.Benchmarks pages [rounds]");
    return 2;
}

return await PageBenchmark.RunAsync(rest is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : PageBenchmark.UsualRounds, Console.Out) ? 0 : 1;
