using System.Text.Json;
using System.Text.Json.Nodes;

namespace SslRenewal.Testing.Management;

/// <summary>Writes a record as the query of an address: its fields by their names, but for those that are left out.</summary>
internal static class QueryText
{
    public static string Of(object record) => string.Join('&', JsonSerializer.SerializeToNode(record, record.GetType(), ManagementJson.Options)!.AsObject()
        .Select(field => $"{field.Key}={Uri.EscapeDataString(Text(field.Value!))}"));

    private static string Text(JsonNode value) => value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
