using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Sending;

/// <summary>One answer as it came over the wire.</summary>
internal sealed record HostileAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The connection ended without one.</summary>
    public static HostileAnswer None { get; } = new(0, [], []);

    public string Text => Encoding.UTF8.GetString(Body);

    public string? MediaType => this["Content-Type"]?.Split(';')[0].Trim();

    public bool IsLast => this["Connection"] is { } connection && connection.Contains("close", StringComparison.OrdinalIgnoreCase);

    public string? this[string name] => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
