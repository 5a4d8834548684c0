using System.Runtime.CompilerServices;

namespace SslRenewal.Cli.Tests;

/// <summary>Output compared with the files in <c>Approved/</c>; run with <c>APPROVE=1</c> to write them anew, then read the difference.</summary>
internal static class Approved
{
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "") => EqualFile(Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name), actual);

    public static void EqualFile(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
