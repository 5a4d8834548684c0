using System.Net;
using System.Net.Http.Headers;

namespace SslRenewal.Cli.Service;

/// <summary>A file on its way to the service, which tells how much of it has gone.</summary>
internal sealed class WatchedFile : HttpContent
{
    private const int Piece = 128 * 1024;

    private readonly FileStream _file;
    private readonly Action<long, long?> _tell;

    public WatchedFile(FileStream file, Action<long, long?> tell)
    {
        (_file, _tell) = (file, tell);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var piece = new byte[Piece];

        for (var read = await _file.ReadAsync(piece, cancellationToken); read > 0; read = await _file.ReadAsync(piece, cancellationToken))
        {
            await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken);

            // The service works on after the last byte; how long, it does not tell.
            _tell(_file.Position, _file.Position < _file.Length ? _file.Length : null);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length;
        return true;
    }
}
