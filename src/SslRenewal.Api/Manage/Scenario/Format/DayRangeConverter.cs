using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Writes a range of days as a list of two numbers; a file is read by the shapes of its records.</summary>
internal sealed class DayRangeConverter : JsonConverter<DayRange>
{
    public override DayRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DayRange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteEndArray();
    }
}
