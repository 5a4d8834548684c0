using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Authority;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>Writes a snapshot row by row, a line each, handing on what is written as it goes; the same state is always the same bytes, keys under a passphrase apart.</summary>
internal sealed class SnapshotWriter(RenewalDbContext database, Stream destination, SnapshotKeys keys, CancellationToken cancellationToken)
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _written = new(FlushAt * 2);

    // Accounts, and in an account's own snapshot faults, are numbered from 1: they get new numbers wherever they are loaded.
    private readonly Dictionary<int, int> _tenants = [];
    private readonly Dictionary<int, int> _faults = [];

    /// <summary>Within a transaction that sees one state of everything.</summary>
    /// <param name="tenant">The account, or <see langword="null"/> for everything.</param>
    public async Task WriteAsync(SnapshotHead head, int? tenant)
    {
        await using var json = new Utf8JsonWriter(_written, Layout);

        _written.Write("[\n"u8);
        JsonSerializer.Serialize(json, head, ScenarioJson.Options);

        foreach (var layout in SnapshotLayout.Of(database.Model, tenant is not null))
        {
            await foreach (var row in layout.Table.RowsOf(database, tenant).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                await json.FlushAsync(cancellationToken);
                _written.Write(",\n"u8);
                json.Reset();
                Write(json, layout, row, tenant is not null);

                if (_written.WrittenCount > FlushAt)
                {
                    await FlushAsync(json);
                }
            }
        }

        await json.FlushAsync(cancellationToken);
        _written.Write("\n]\n"u8);
        await FlushAsync(json);
    }

    private void Write(Utf8JsonWriter json, SnapshotLayout layout, object row, bool isOfAccount)
    {
        json.WriteStartObject();
        json.WriteStartObject(layout.Name);

        foreach (var column in layout.Columns)
        {
            if (ValueOf(column, row, isOfAccount) is { } value)
            {
                column.Write(json, value);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private object? ValueOf(SnapshotColumn column, object row, bool isOfAccount) => (row, column.PropertyName, column.Of(row)) switch
    {
        (PrivateKeyRow, nameof(PrivateKeyRow.ProtectedKey), string key) => keys.WriteOfCertificate(key),
        (AuthorityRow, nameof(AuthorityRow.ProtectedKey), string key) => keys.WriteOfAuthority(key),
        (FaultRow, nameof(FaultRow.Id), int fault) when isOfAccount => Count(_faults, fault),
        (FaultHitRow, nameof(FaultHitRow.FaultId), int fault) when isOfAccount => Count(_faults, fault),
        (_, nameof(FaultRow.Tenant), int tenant) => Count(_tenants, tenant),
        (_, _, var value) => value,
    };

    private static int Count(Dictionary<int, int> numbers, int number) => numbers.TryGetValue(number, out var known) ? known : numbers[number] = numbers.Count + 1;

    private async Task FlushAsync(Utf8JsonWriter json)
    {
        await json.FlushAsync(cancellationToken);
        await destination.WriteAsync(_written.WrittenMemory, cancellationToken);
        _written.ResetWrittenCount();
    }
}
