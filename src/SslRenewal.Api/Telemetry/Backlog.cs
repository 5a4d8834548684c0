namespace SslRenewal.Api.Telemetry;

/// <summary>What waits to be done, as it was last looked up.</summary>
internal sealed class Backlog
{
    public const string Mail = "mail";
    public const string Webhook = "webhook";

    public IReadOnlyList<(string Kind, long Count)> Waiting { get; set; } = [];

    /// <summary>How far what has fallen due is behind, by the clocks of the accounts.</summary>
    public TimeSpan Lag { get; set; }
}
