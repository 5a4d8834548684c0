namespace SslRenewal.Api.Life;

/// <summary>What was found when a certificate's files and records were looked for last.</summary>
/// <param name="At">By the tenant's clock.</param>
public sealed record LastLook(DateTimeOffset At, IReadOnlyList<ControlFinding> Findings);
