namespace SslRenewal.Cli.Service;

/// <summary>Long documents between files and the service.</summary>
internal static class Transfers
{
    private const int Piece = 128 * 1024;

    /// <exception cref="ToolFailure">There is no such file that can be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ToolFailure.Misused($"{path} cannot be read: {failure.Message}");
        }
    }

    /// <summary>Sends a file, and prints the answer as <see cref="Session.Tell(ServiceAnswer, Action{ServiceAnswer})"/> does.</summary>
    public static async Task<int> SendAsync(Session session, HttpMethod method, string path, string file, string title, Action<HttpRequestMessage> prepare, Action<ServiceAnswer> show, CancellationToken cancellationToken)
    {
        await using var stream = Open(file);

        var answer = await session.WatchAsync(title, async tell =>
        {
            using var request = new HttpRequestMessage(method, session.Service.AddressOf(path)) { Content = new WatchedFile(stream, tell) };

            // A refusal comes before a gigabyte has gone.
            request.Headers.ExpectContinue = true;
            prepare(request);

            using var response = await session.Service.SendAsync(request, cancellationToken);
            return await session.Service.ReadAsync(response, cancellationToken);
        });

        return session.Tell(answer, show);
    }

    /// <summary>Fetches a document into a file, which appears whole or not at all; without one, to the output.</summary>
    public static async Task<int> FetchAsync(Session session, string path, string? file, string title, Action<HttpRequestMessage> prepare, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, session.Service.AddressOf(path));
        prepare(request);
        using var response = await session.Service.SendAsync(request, cancellationToken);

        if (!response.IsSuccessStatusCode)
        {
            return session.Tell(await session.Service.ReadAsync(response, cancellationToken), _ => { });
        }

        try
        {
            await using var document = await response.Content.ReadAsStreamAsync(cancellationToken);

            if (file is null)
            {
                await PrintAsync(document, session.Terminal.Output, cancellationToken);
                return ExitCode.Done;
            }

            var length = await session.WatchAsync(title, tell => KeepAsync(document, file, tell, cancellationToken));
            session.Note($"{file}: {length} bytes.");
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException)
        {
            throw session.Service.CutShort(failure);
        }
    }

    private static async Task PrintAsync(Stream document, TextWriter output, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(document);
        var piece = new char[Piece];

        for (var read = await text.ReadAsync(piece, cancellationToken); read > 0; read = await text.ReadAsync(piece, cancellationToken))
        {
            await output.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        await output.WriteLineAsync();
    }

    private static async Task<long> KeepAsync(Stream document, string file, Action<long, long?> tell, CancellationToken cancellationToken)
    {
        // A name that nobody has: what the user keeps beside it stays.
        var unfinished = $"{file}.{Path.GetRandomFileName()}.part";
        var target = new FileStream(unfinished, Making());

        try
        {
            await using (target)
            {
                var piece = new byte[Piece];

                for (var read = await document.ReadAsync(piece, cancellationToken); read > 0; read = await document.ReadAsync(piece, cancellationToken))
                {
                    await target.WriteAsync(piece.AsMemory(0, read), cancellationToken);
                    tell(target.Position, null);
                }
            }

            File.Move(unfinished, file, overwrite: true);
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // There may be keys in it, which are for no other user of the machine.
    private static FileStreamOptions Making()
    {
        var making = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = Piece, Options = FileOptions.Asynchronous };

        if (!OperatingSystem.IsWindows())
        {
            making.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return making;
    }
}
