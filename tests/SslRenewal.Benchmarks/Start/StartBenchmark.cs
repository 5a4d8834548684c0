using System.Diagnostics;
using System.Globalization;
using SslRenewal.Testing;

namespace SslRenewal.Benchmarks.Start;

/// <summary>Compares how soon the service has renewed a certificate, as a program on an empty database and as one more host in a process that had some, with how soon a bare ASP.NET Core program has said hello.</summary>
internal static class StartBenchmark
{
    public const int UsualRounds = 20;

    private const int WarmUp = 3;
    private const double AllowedProgram = 2.5;
    private const double AllowedHost = 0.2;
    private const double Half = 0.5;

    // What else the machine does lengthens times, and shortens none.
    private const double Undisturbed = 0.1;

    private const string Renewal =
        "/xml.response?ApiUser=apiexample&ApiKey=56b4c87ef4fd49cb96d915c0db68194&UserName=apiexample&command=namecheap.ssl.renew&clientip=1.2.3.4&certificateid=501904&ssltype=positivessl&years=1";

    private const string Renewed = "Status=\"OK\"";

    /// <returns>Whether neither takes more than so many times as long.</returns>
    public static async Task<bool> RunAsync(int rounds, TextWriter report)
    {
        using var hello = await PublishedProgram.PublishAsync("tests/SslRenewal.Hello", "/", "hello");
        using var service = await PublishedProgram.PublishAsync("src/SslRenewal.Api", Renewal, Renewed);
        var (ofHello, ofService) = await AlternateAsync(rounds, hello.TimeAsync, service.TimeAsync);

        // After the programs: for seconds after a host has started this process compiles again what has run often, and takes a core from whatever else is measured.
        var (ofHelloBeside, ofHost) = await AlternateAsync(rounds, hello.TimeAsync, TimeHostAsync);

        await report.WriteLineAsync("| start to the first answer | median, ms | undisturbed | ratio | at most |\n|---|---|---|---|---|");
        await report.WriteLineAsync(Line("a bare ASP.NET Core program", ofHello, ofHello, allowed: 1));
        await report.WriteLineAsync(Line("the service, to a renewal on an empty database", ofService, ofHello, AllowedProgram));
        await report.WriteLineAsync(Line("one more host in a warm process, to a renewal", ofHost, ofHelloBeside, AllowedHost));

        return Ratio(ofService, ofHello) <= AllowedProgram && Ratio(ofHost, ofHelloBeside) <= AllowedHost;
    }

    private static async Task<(List<double> Hello, List<double> Other)> AlternateAsync(int rounds, Func<Task<double>> hello, Func<Task<double>> other)
    {
        var (ofHello, ofOther) = (new List<double>(), new List<double>());

        for (var round = -WarmUp; round < rounds; round++)
        {
            var (first, second) = (await hello(), await other());

            if (round >= 0)
            {
                ofHello.Add(first);
                ofOther.Add(second);
            }
        }

        return (ofHello, ofOther);
    }

    private static async Task<double> TimeHostAsync()
    {
        var start = Stopwatch.GetTimestamp();

        await using var host = await SslRenewalHost.StartAsync();
        using var client = host.CreateClient();
        var answer = await client.GetStringAsync(new Uri(Renewal, UriKind.Relative));

        return answer.Contains(Renewed, StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"The host answered: {answer}");
    }

    private static string Line(string name, List<double> times, List<double> hello, double allowed) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {At(times, Half):0.0} | {At(times, Undisturbed):0.0} | {Ratio(times, hello):0.00} | {allowed:0.0} |");

    private static double Ratio(List<double> times, List<double> hello) => At(times, Undisturbed) / At(hello, Undisturbed);

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
