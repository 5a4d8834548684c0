namespace SslRenewal.Testing.Hosting;

/// <summary>A folder among the system's temporary ones.</summary>
internal sealed class TemporaryFolder
{
    private readonly string _path;

    private TemporaryFolder(string path) => _path = path;

    public static TemporaryFolder Create() => new(Directory.CreateTempSubdirectory("sslrenewal-").FullName);

    public string FileOf(string name) => Path.Combine(_path, name);

    public void Delete()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody has tidied up.
        }
    }
}
