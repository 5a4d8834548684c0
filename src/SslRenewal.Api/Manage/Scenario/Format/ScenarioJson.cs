using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>How the records stand in JSON.</summary>
internal static class ScenarioJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>How an export is laid out.</summary>
    public static JsonWriterOptions Layout { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name that a property has in a file.</summary>
    public static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>A value as it stands, without the white space.</summary>
    public static string Write(JsonElement value)
    {
        var text = new ArrayBufferWriter<byte>();

        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            value.WriteTo(json);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

        options.Converters.Add(new TextConverter<DateTimeOffset>(Instants.Write));
        options.Converters.Add(new TextConverter<ApiKeyHash>(hash => hash.ToString()));
        options.Converters.Add(new DayRangeConverter());

        foreach (var words in Words.All)
        {
            options.Converters.Add(words.Converter());
        }

        options.MakeReadOnly();
        return options;
    }
}
