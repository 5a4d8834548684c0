namespace SslRenewal.Persistence.Sqlite;

/// <summary>A file that one process at a time holds open.</summary>
internal static class LockFile
{
    // ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK on Linux and on macOS.
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), 11, 35];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<IDisposable> HoldAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException failure) when (HeldByAnother.Contains(failure.HResult))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
