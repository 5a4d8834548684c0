using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Testing.Management;

/// <summary>How requests and answers of the management API stand in JSON.</summary>
internal static class ManagementJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
