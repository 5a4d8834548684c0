namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>Keeps an upload in a temporary file, so that it can be read more than once; the file goes when the stream is closed.</summary>
internal static class SpooledUpload
{
    private const int BufferLength = 128 * 1024;

    /// <summary>An empty temporary file, which goes when it is closed.</summary>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"sslrenewal-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferLength, FileOptions.DeleteOnClose);

    /// <exception cref="BadHttpRequestException">It is longer than a scenario may be.</exception>
    public static async Task<FileStream> KeepAsync(Stream upload, long longest, CancellationToken cancellationToken)
    {
        var file = Create();

        try
        {
            var buffer = new byte[BufferLength];

            for (var read = await upload.ReadAsync(buffer, cancellationToken); read > 0; read = await upload.ReadAsync(buffer, cancellationToken))
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);

                if (file.Position > longest)
                {
                    throw new BadHttpRequestException($"A file has at most {longest} bytes here.", StatusCodes.Status413PayloadTooLarge);
                }
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
