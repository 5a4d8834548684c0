using System.Diagnostics;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>The real <c>openssl</c>, in a folder of its own that goes with it.</summary>
public sealed class OpenSsl : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sslrenewal-openssl-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    /// <summary>Fetches what a client needs to verify a leaf: root.pem, chain.pem, crl.pem, and the intermediate's PEM.</summary>
    public async Task FetchAsync(SslRenewalHost host)
    {
        foreach (var file in new[] { "root.pem", "chain.pem", "crl.pem", "crl.der", "intermediate.der" })
        {
            Write(file, await host.Client.GetByteArrayAsync(new Uri("/ca/" + file, UriKind.Relative)));
        }

        _ = Run("x509", "-inform", "DER", "-in", "intermediate.der", "-out", "intermediate.pem");
    }

    /// <summary>What a command that succeeds prints, on both streams.</summary>
    public string Run(params string[] arguments)
    {
        var (code, output) = Try(arguments);
        Assert.True(code == 0, output);
        return output;
    }

    public (int Code, string Output) Try(params string[] arguments) => Start("openssl", arguments);

    /// <summary>Runs another program in the same folder.</summary>
    public (int Code, string Output) Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();

        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
