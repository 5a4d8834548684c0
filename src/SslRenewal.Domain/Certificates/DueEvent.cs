namespace SslRenewal.Domain.Certificates;

/// <summary>What time brings to a certificate next, and when.</summary>
public sealed record DueEvent(DueKind Kind, DateTimeOffset At);
