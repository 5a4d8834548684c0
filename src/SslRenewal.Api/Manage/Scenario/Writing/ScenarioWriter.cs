using System.Buffers;
using System.Text.Json;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Scenario.Writing;

/// <summary>Writes records as a scenario's JSON, handing on what is written as it goes; a list without elements is left out.</summary>
internal sealed class ScenarioWriter(Stream destination, ArrayBufferWriter<byte> written, CancellationToken cancellationToken) : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;

    // Not over the destination itself: the serializer flushes whatever it wrote at once, which a response does not take.
    private readonly Utf8JsonWriter _json = new(written, ScenarioJson.Layout);
    private readonly Stack<string> _waiting = new();

    public ScenarioWriter(Stream destination, CancellationToken cancellationToken)
        : this(destination, new ArrayBufferWriter<byte>(FlushAt), cancellationToken) { }

    /// <summary>Begins the object of a record, and writes those of its fields that have a value.</summary>
    public void BeginObject<T>(T record)
    {
        BeginWaiting();
        _json.WriteStartObject();

        foreach (var property in JsonSerializer.SerializeToElement(record, ScenarioJson.Options).EnumerateObject())
        {
            property.WriteTo(_json);
        }
    }

    public void EndObject() => _json.WriteEndObject();

    /// <summary>Begins the list of a property with its first element.</summary>
    public void BeginList(string property) => _waiting.Push(ScenarioJson.NameOf(property));

    public void EndList()
    {
        if (!_waiting.TryPop(out _))
        {
            _json.WriteEndArray();
        }
    }

    public async Task WriteListAsync<TRow, TRecord>(string property, IAsyncEnumerable<TRow> rows, Func<TRow, TRecord> toRecord)
    {
        BeginList(property);

        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            BeginWaiting();
            JsonSerializer.Serialize(_json, toRecord(row), ScenarioJson.Options);

            if (written.WrittenCount > FlushAt)
            {
                await FlushAsync();
            }
        }

        EndList();
    }

    public async Task FlushAsync()
    {
        await _json.FlushAsync(cancellationToken);
        await destination.WriteAsync(written.WrittenMemory, cancellationToken);
        written.ResetWrittenCount();
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void BeginWaiting()
    {
        if (_waiting.TryPop(out var property))
        {
            _json.WriteStartArray(property);
        }
    }
}
