using System.Text;
using System.Text.Json.Nodes;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Files of the whole state, each once well formed: damaged as bytes, or value by value, so that they are JSON still.</summary>
internal sealed class FileCases(string method, string path, params byte[][] files)
{
    private static readonly string[] Values =
    [
        "null", "true", "\"\"", "0", "-1", "1e400", "0.00005", "999999999", "1000000000", "9223372036854775808", "79228162514264337593543950336", "[]", "{}", "[[]]", "\"\\u0000\"", "\"\\ud83d\\udca9\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"2026-11-21\"", "\"P1D\"",
        "\"apiexample\"", "501904", "\"ACTIVE\"", "\"purchased\"", "\"Standard SSL\"", "\"EV SSL\"", "\"../../etc/passwd\"", "\"=1+1\"", "\"sha256:00\"", "\"AAAA\"", "\"-----BEGIN CERTIFICATE-----\"", "\"<script>alert(7)</script>\"", "\"a\\r\\nb\"",
    ];

    public HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        _ = service;
        var file = draw.OneOf(files);
        var body = draw.Next(30) switch
        {
            0 => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(draw.OneOf(["[", "{\"version\":1,\"accounts\":[{\"certificates\":[{\"applicant\":{\"a\":"]), 1 + draw.Next(10_000)))),
            1 => file[..draw.Next(file.Length)],
            2 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file)),
            < 10 => Mutations.Of(draw, file),
            _ => Changed(draw, file),
        };

        return HostileRequest.Of(draw, method, Encoding.ASCII.GetBytes(path), [KeyValuePair.Create("Content-Type", "application/json")], body);
    }

    private static byte[] Changed(Draw draw, byte[] file)
    {
        var root = JsonNode.Parse(file)!;

        for (var changes = 1 + draw.Next(3); changes > 0; changes--)
        {
            Change(draw, root);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    // Down by a way that is drawn, and there something else.
    private static void Change(Draw draw, JsonNode node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } fields:
                var name = draw.OneOf([.. fields.Select(field => field.Key)]);

                if (fields[name] is (JsonObject or JsonArray) and var inside && !draw.Once(12))
                {
                    Change(draw, inside);
                }
                else if (draw.Once(5))
                {
                    _ = fields.Remove(name);
                }
                else
                {
                    fields[draw.Once(8) ? Encoding.UTF8.GetString(draw.Hostile()) : name] = Value(draw);
                }

                break;
            case JsonArray { Count: > 0 } items:
                var at = draw.Next(items.Count);

                if (items[at] is (JsonObject or JsonArray) and var item && !draw.Once(12))
                {
                    Change(draw, item);
                }
                else if (draw.Once(3))
                {
                    items.Add(items[at]?.DeepClone());
                }
                else
                {
                    items[at] = Value(draw);
                }

                break;
            default:
                break;
        }
    }

    private static JsonNode? Value(Draw draw) => draw.Once(5) ? JsonValue.Create(Encoding.UTF8.GetString(draw.Hostile())) : JsonNode.Parse(draw.OneOf(Values));
}
