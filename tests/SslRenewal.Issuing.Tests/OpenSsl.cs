using System.Diagnostics;

namespace SslRenewal.Issuing.Tests;

/// <summary>The real <c>openssl</c>, in a folder of its own that goes with it.</summary>
public sealed class OpenSsl : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sslrenewal-openssl.");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        File.WriteAllBytes(this[name], bytes.Span);
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>What a command that succeeds prints, on both streams.</summary>
    public string Run(params string[] arguments)
    {
        var (code, output) = Try(arguments);
        Assert.True(code == 0, output);
        return output;
    }

    public (int Code, string Output) Try(params string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>A request in PEM with a new key, by <c>openssl req</c>.</summary>
    public string Request(string newKey, params string[] arguments)
    {
        _ = Run(["req", "-new", "-nodes", "-keyout", "request.key", "-out", "request.pem", .. newKey.Split(' '), .. arguments]);
        return Read("request.pem");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
