using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>JSON for a schema, field by field likely or hostile, and then the text itself damaged in one case of three.</summary>
internal static class JsonNoise
{
    // Of bodies whose schema says no more than that they are JSON.
    private static readonly string[] Fields = ["userName", "apiKey", "balance", "allowedIps", "amount", "version", "accounts", "locked", "name", "clock"];

    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1e5", "1e400", "-1e400", "0.00001", "9223372036854775808", "123456789012345678901234567890.12", "\"\"", "[]", "{}", "[[[]]]", "[null]", "{\"\":{}}", "\"\\ud800\"", "\"\\u0000\"", "\"\\ud83d\\udca9\"", "\"\\", "NaN", "'x'", "// x\n1", "1,", "{\"a\":1,\"a\":2}", "01", "\uFEFF1",
    ];

    private static readonly JsonElement Any = JsonDocument.Parse("{}").RootElement;

    public static byte[] Of(Draw draw, ServiceDescription service, JsonElement schema)
    {
        var text = new StringBuilder();
        Write(draw, service, schema, "", text, depth: 0);

        var bytes = draw.Next(40) switch
        {
            0 => Encoding.ASCII.GetBytes(new string(draw.Once(2) ? '[' : '{', 1 + draw.Next(20_000))),
            1 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 1 + draw.Next(5000)))),
            2 => Encoding.Unicode.GetBytes(text.ToString()),
            3 => [],
            _ => Encoding.UTF8.GetBytes(text.ToString()),
        };

        return draw.Once(3) ? Mutations.Of(draw, bytes) : bytes;
    }

    private static void Write(Draw draw, ServiceDescription service, JsonElement schema, string name, StringBuilder text, int depth)
    {
        var resolved = service.Resolve(schema.ValueKind is JsonValueKind.Object ? schema : Any);
        resolved = resolved.TryGetProperty("oneOf", out var ways) ? service.Resolve(ways[ways.GetArrayLength() - 1]) : resolved;

        if (draw.Once(9))
        {
            _ = text.Append(draw.OneOf(Odd));
        }
        else if (resolved.TryGetProperty("properties", out var properties))
        {
            WriteObject(draw, service, [.. properties.EnumerateObject().Select(property => (property.Name, property.Value))], text, depth);
        }
        else if (TypeOf(resolved) is "array" && resolved.TryGetProperty("items", out var items))
        {
            _ = text.Append('[');

            for (var (at, count) = (0, draw.Next(4)); at < count; at++)
            {
                _ = text.Append(at is 0 ? "" : ",");
                Write(draw, service, items, name, text, depth + 1);
            }

            _ = text.Append(']');
        }
        else if (depth is 0 || TypeOf(resolved) is "object")
        {
            WriteObject(draw, service, [.. Fields.Select(field => (field, default(JsonElement)))], text, depth);
        }
        else
        {
            WriteValue(draw, TypeOf(resolved), name, text);
        }
    }

    private static void WriteObject(Draw draw, ServiceDescription service, IReadOnlyList<(string Name, JsonElement Schema)> fields, StringBuilder text, int depth)
    {
        _ = text.Append('{');

        // Most bodies of a clock's kind take one field alone.
        for (var (at, count) = (0, draw.Once(2) ? 1 : draw.Next(fields.Count + 2)); at < count && depth < 6; at++)
        {
            var (name, schema) = draw.OneOf(fields);
            _ = text.Append(at is 0 ? "" : ",").Append(Quoted(draw.Once(30) ? Encoding.UTF8.GetString(draw.Hostile()) : name)).Append(':');

            if (schema.ValueKind is JsonValueKind.Object)
            {
                Write(draw, service, schema, name, text, depth + 1);
            }
            else
            {
                WriteValue(draw, "", name, text);
            }
        }

        _ = text.Append('}');
    }

    private static void WriteValue(Draw draw, string type, string name, StringBuilder text)
    {
        var likely = Encoding.UTF8.GetString(LikelyValues.Of(draw, name));
        var isPlain = type is not "string" && (likely is "true" or "false" || decimal.TryParse(likely, NumberStyles.Number, CultureInfo.InvariantCulture, out _));

        _ = text.Append(draw.Next(4) switch
        {
            0 => Quoted(Encoding.UTF8.GetString(draw.Hostile())),
            1 => draw.OneOf(Odd),
            _ => type is "boolean" ? "true" : isPlain ? likely : Quoted(likely),
        });
    }

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string TypeOf(JsonElement schema) => schema.ValueKind is not JsonValueKind.Object || !schema.TryGetProperty("type", out var type) ? ""
        : type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one is not "null") : type.GetString()!;
}
