using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests;

/// <summary>Answers compared with the files in <c>Approved/</c>; run with <c>APPROVE=1</c> to write them anew, then read the difference.</summary>
internal static partial class Approved
{
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name);
        var scrubbed = ExecutionTime().Replace(Server().Replace(actual, "<Server>*</Server>"), "<ExecutionTime>*</ExecutionTime>").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(path, scrubbed);
        }

        Assert.Equal(File.ReadAllText(path), scrubbed);
    }

    [GeneratedRegex("<Server>[0-9a-f]{12}</Server>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Server();

    [GeneratedRegex("<ExecutionTime>[0-9]+[.][0-9]{3}</ExecutionTime>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExecutionTime();
}
