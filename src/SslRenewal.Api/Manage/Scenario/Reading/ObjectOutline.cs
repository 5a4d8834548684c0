using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>Collects an object without the elements of its long lists, and makes the record of it.</summary>
internal sealed class ObjectOutline : IDisposable
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Utf8JsonWriter _writer;
    private readonly RecordShape _shape;
    private readonly string _path;

    public ObjectOutline(RecordShape shape, string path)
    {
        (_shape, _path, _writer) = (shape, path, new Utf8JsonWriter(_text));
        _writer.WriteStartObject();
    }

    public FieldShape Enter(string name)
    {
        var field = _shape.Enter(name, _path, _seen);
        _writer.WritePropertyName(name);
        return field;
    }

    public void AddList()
    {
        _writer.WriteStartArray();
        _writer.WriteEndArray();
    }

    // As it stands: whether its texts are Unicode is checked with the rest.
    public void Add(JsonElement value) => _writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);

    public object ToRecord()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return _shape.Read(JsonElement.Parse(_text.WrittenSpan), _path);
    }

    public void Dispose() => _writer.Dispose();
}
