using System.Text.Json;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>Walks a JSON text of any length, and holds no more of it than one value.</summary>
internal sealed class JsonCursor
{
    private const int FirstBuffer = 64 * 1024;

    private readonly Stream _text;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _whole;
    private JsonReaderState _state;

    public JsonCursor(Stream text)
    {
        _text = text;
        Fill("$");

        // Editors on Windows begin a file with a byte order mark.
        _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    private delegate bool Step<T>(ref Utf8JsonReader reader, out T taken);

    /// <summary>How many bytes it has moved over.</summary>
    public long Position => _text.Position - (_end - _start);

    public CursorMark Mark => new(Position, _state);

    public void Return(CursorMark mark)
    {
        _text.Position = mark.Position;
        (_start, _end, _whole, _state) = (0, 0, false, mark.State);
    }

    /// <summary>What comes next.</summary>
    public JsonTokenType Peek(string path) => Take(path, static (ref Utf8JsonReader reader, out JsonTokenType token) =>
    {
        var ahead = reader;
        var read = ahead.Read();
        token = ahead.TokenType;
        return read;
    });

    /// <summary>Moves over one token.</summary>
    public JsonTokenType Read(string path) => Take(path, static (ref Utf8JsonReader reader, out JsonTokenType token) =>
    {
        var read = reader.Read();
        token = reader.TokenType;
        return read;
    });

    /// <summary>Moves over the name of the object's next field, or over its end, which has none.</summary>
    public string? ReadName(string path) => Take(path, static (ref Utf8JsonReader reader, out string? name) =>
    {
        var read = reader.Read();
        name = read && reader.TokenType is JsonTokenType.PropertyName ? reader.GetString() : null;
        return read;
    });

    /// <summary>Moves over a value, and keeps it.</summary>
    public JsonElement ReadValue(string path) => Take(path, static (ref Utf8JsonReader reader, out JsonElement value) =>
    {
        JsonElement? parsed = null;
        var read = reader.Read() && JsonElement.TryParseValue(ref reader, out parsed);
        value = parsed.GetValueOrDefault();
        return read;
    });

    /// <summary>Moves over a value of any length.</summary>
    public void Skip(string path)
    {
        var depth = 0;

        do
        {
            var token = Read(path);
            depth += token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
        }
        while (depth > 0);
    }

    /// <summary>The bytes between two places, as they stand; afterwards the cursor must return to a mark.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> ReadRaw(long from, long to)
    {
        var piece = new byte[(int)Math.Min(to - from, FirstBuffer)];
        _text.Position = from;

        while (_text.Position < to)
        {
            var read = _text.ReadAtLeast(piece.AsSpan(0, (int)Math.Min(to - _text.Position, piece.Length)), minimumBytes: 1);
            yield return piece.AsMemory(0, read);
        }
    }

    /// <exception cref="ScenarioException">Something follows the value.</exception>
    public void ReadEnd() => Take("$", static (ref Utf8JsonReader reader, out bool more) => !(more = reader.Read()) && reader.IsFinalBlock);

    private T Take<T>(string path, Step<T> step)
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _whole, _state);

                if (step(ref reader, out var taken))
                {
                    _start += (int)reader.BytesConsumed;
                    _state = reader.CurrentState;
                    return taken;
                }
            }
            catch (JsonException failure)
            {
                throw ScenarioException.Of(path, $"JSON at line {failure.LineNumber + 1}, column {failure.BytePositionInLine + 1}");
            }
            catch (InvalidOperationException)
            {
                // How the reader says that a name is not Unicode.
                throw ScenarioException.Of(path, "text in valid UTF-8");
            }

            Fill(path);
        }
    }

    private void Fill(string path)
    {
        if (_whole)
        {
            throw ScenarioException.Of(path, "JSON to its end");
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);

        if (_end == _buffer.Length)
        {
            if (_end > ScenarioLimits.ValueLength)
            {
                throw ScenarioException.Of(path, $"at most {ScenarioLimits.ValueLength} bytes");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _text.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _end += read;
        _whole = _end < _buffer.Length;
    }
}
