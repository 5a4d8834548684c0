using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>What an account was made from: its place in a scenario, kept beside it in compressed pieces, so that a reset finds it again.</summary>
internal static class TenantOrigin
{
    // Of the text; each piece is compressed by itself, so that neither way more than one is in memory.
    private const int PieceLength = 1 << 20;

    public static IEnumerable<TenantOriginRow> Rows(int tenant, ScenarioAccount account) => Rows(tenant, [JsonSerializer.SerializeToUtf8Bytes(account, ScenarioJson.Options)]);

    public static IEnumerable<TenantOriginRow> Rows(int tenant, IEnumerable<ReadOnlyMemory<byte>> text)
    {
        var piece = new ArrayBufferWriter<byte>();
        var part = 0;

        foreach (var more in text)
        {
            piece.Write(more.Span);

            if (piece.WrittenCount >= PieceLength)
            {
                yield return Row(tenant, ++part, piece);
            }
        }

        if (piece.WrittenCount > 0)
        {
            yield return Row(tenant, ++part, piece);
        }
    }

    /// <summary>Opens the text in a temporary file; <see langword="null"/> where the account's origin was never kept.</summary>
    /// <exception cref="ScenarioException">A snapshot brought something else, or what becomes longer than a scenario may be.</exception>
    public static async Task<Stream?> OpenAsync(RenewalDbContext database, int tenant, CancellationToken cancellationToken)
    {
        var file = SpooledUpload.Create();

        await foreach (var content in database.TenantOrigins.AsNoTracking().Where(row => row.Tenant == tenant).OrderBy(row => row.Part).Select(row => row.Content).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await using var piece = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            await OpenAsync(piece, file, cancellationToken);
        }

        if (file.Position > 0)
        {
            file.Position = 0;
            return file;
        }

        await file.DisposeAsync();
        return null;
    }

    private static async Task OpenAsync(GZipStream piece, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];

        try
        {
            for (int read; (read = await piece.ReadAsync(buffer, cancellationToken)) > 0 && file.Position <= ScenarioLimits.FileLength;)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            throw await RefuseAsync(file, "compressed text");
        }

        if (file.Position > ScenarioLimits.FileLength)
        {
            throw await RefuseAsync(file, $"at most {ScenarioLimits.FileLength} bytes");
        }
    }

    private static async Task<ScenarioException> RefuseAsync(FileStream file, string expected)
    {
        await file.DisposeAsync();
        return ScenarioException.Of("tenant_origins", expected);
    }

    private static TenantOriginRow Row(int tenant, int part, ArrayBufferWriter<byte> text)
    {
        var compressed = new MemoryStream();

        using (var zip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            zip.Write(text.WrittenSpan);
        }

        text.ResetWrittenCount();
        return new() { Tenant = tenant, Part = part, Content = compressed.ToArray() };
    }
}
