using SslRenewal.Endurance.Tests.Kills;

namespace SslRenewal.Endurance.Tests.Disk;

/// <summary>A folder that a test can leave without room: a small file system of its own where one may be mounted, else a limit on the size of a program's files.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    /// <summary>What the program is started with: a write beyond the limit then fails, as on a full disk, and does not end it.</summary>
    public static readonly IReadOnlyList<string> Wrapper = ["env", "--ignore-signal=XFSZ"];

    private const int Block = 4096;

    // Bytes: above what SQLite maps into memory, below what it writes.
    private const string Limit = "65536";

    private readonly bool _isMounted;

    private SmallDisk(string folder, bool isMounted) => (Folder, _isMounted) = (folder, isMounted);

    public string Folder { get; }

    private string Filling => Path.Combine(Folder, "filling");

    public static async Task<SmallDisk> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-disk-").FullName;
        var (exitCode, _) = Programs.IsRoot ? await Programs.TryAsync("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder) : (1, "");

        return new SmallDisk(folder, isMounted: exitCode == 0);
    }

    /// <summary>Leaves no room for what a program writes.</summary>
    public async Task FillAsync(int processId)
    {
        if (!_isMounted)
        {
            await LimitAsync(processId, Limit);
            return;
        }

        await using var filling = new FileStream(Filling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);

        try
        {
            while (true)
            {
                await filling.WriteAsync(new byte[Block]);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>Makes room again.</summary>
    public async Task FreeAsync(int processId)
    {
        if (!_isMounted)
        {
            await LimitAsync(processId, "unlimited");
            return;
        }

        File.Delete(Filling);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            await Programs.RunAsync("umount", "-l", Folder);
        }

        Directory.Delete(Folder, recursive: true);
    }

    // The soft limit alone, which may be raised again.
    private static Task LimitAsync(int processId, string bytes) => Programs.RunAsync("prlimit", "--pid", FormattableString.Invariant($"{processId}"), $"--fsize={bytes}:");
}
