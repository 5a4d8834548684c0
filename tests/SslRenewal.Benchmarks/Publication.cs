using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SslRenewal.Benchmarks;

/// <summary>A program of this repository as it is published, compiled ahead for this machine, in a folder that goes when it is disposed.</summary>
internal sealed class Publication : IDisposable
{
    private const string Service = "src/SslRenewal.Api";
    private const string Given = "SSLRENEWAL_PUBLISHED";

    private readonly bool _isGiven;

    private Publication(string folder, string project, bool isGiven)
    {
        Program = Path.Combine(folder, Path.GetFileName(project) + ".dll");
        _isGiven = isGiven;
    }

    /// <summary>The path of its assembly.</summary>
    public string Program { get; }

    /// <summary>The service: that in the folder that <c>SSLRENEWAL_PUBLISHED</c> names, or published now.</summary>
    public static async Task<Publication> OfServiceAsync() =>
        Environment.GetEnvironmentVariable(Given) is { Length: > 0 } folder ? new Publication(folder, Service, isGiven: true) : await MakeAsync(Service);

    /// <param name="project">Its folder, from the root of the repository.</param>
    public static async Task<Publication> MakeAsync(string project)
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-published").FullName;

        using var publishing = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", Path.Combine(Root(), project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet" },
            // In a folder of its own: what is restored for a platform differs from what is restored for all.
            Environment = { ["ArtifactsPath"] = Path.Combine(folder, "artifacts") },
            UseShellExecute = false,
        })!;
        await publishing.WaitForExitAsync();

        return publishing.ExitCode == 0 ? new Publication(folder, project, isGiven: false) : throw new InvalidOperationException($"{project} could not be published.");
    }

    public void Dispose()
    {
        if (!_isGiven)
        {
            Directory.Delete(Path.GetDirectoryName(Program)!, recursive: true);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "SslRenewal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This is not run from the repository.");
        }

        return folder.FullName;
    }
}
