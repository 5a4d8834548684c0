namespace SslRenewal.Api.Telemetry;

/// <summary>One metric of the service's own.</summary>
/// <param name="Name">As OpenTelemetry has it; <see cref="MetricName"/> makes Prometheus' of it.</param>
/// <param name="Unit">By UCUM: <c>s</c> for seconds, braces around what is merely counted.</param>
/// <param name="Labels">Each takes few values, none of which a client chose.</param>
internal sealed record MetricDefinition(string Name, MetricKind Kind, string Unit, string Help, params IReadOnlyList<string> Labels);
