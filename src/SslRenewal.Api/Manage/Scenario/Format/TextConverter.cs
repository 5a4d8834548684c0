using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Writes a value as a text; a file is read by the shapes of its records.</summary>
internal sealed class TextConverter<T>(Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
