using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage;

/// <summary>Writes instants as the rest of the service does: <c>2026-11-21T12:00:00Z</c>.</summary>
internal sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instants.ParseAny(reader.GetString() ?? "") ?? throw new JsonException($"expected {Instants.Expected}");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Instants.Write(value));
}
