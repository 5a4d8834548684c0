using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Reads and writes a value as a text; that the text can be read was checked before.</summary>
internal sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
