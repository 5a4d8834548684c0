using System.Text.Json;

namespace SslRenewal.Api.Journal;

/// <summary>The parameters of an entry, as its row keeps them.</summary>
internal static class JournalParameters
{
    /// <summary>By name, letter case aside, in the order in which they came.</summary>
    public static Dictionary<string, JsonElement> Read(string json)
    {
        Dictionary<string, JsonElement> parameters = new(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(json);

        // Two long names may be cut to the same beginning.
        foreach (var parameter in document.RootElement.EnumerateObject())
        {
            _ = parameters.TryAdd(parameter.Name, parameter.Value.Clone());
        }

        return parameters;
    }

    /// <summary>A value; several that differ with a bar between them.</summary>
    public static string Text(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? string.Join(" | ", value.EnumerateArray().Select(one => one.GetString())) : value.GetString() ?? "";
}
