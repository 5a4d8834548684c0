using System.Text.Json.Nodes;

namespace SslRenewal.Testing;

/// <summary>Writes into a scenario file's objects.</summary>
internal static class ScenarioList
{
    /// <summary>Appends to a list, which is made where there is none.</summary>
    public static void Add(JsonObject owner, string list, JsonNode element)
    {
        if (owner[list] is not JsonArray array)
        {
            owner[list] = array = [];
        }

        array.Add(element);
    }

    /// <summary>Sets a field where there is something to set.</summary>
    public static void Put(JsonObject owner, string field, JsonNode? value)
    {
        if (value is not null)
        {
            owner[field] = value;
        }
    }
}
