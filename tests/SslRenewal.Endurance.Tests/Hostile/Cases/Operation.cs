using System.Text.Json;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>One call as the service describes it: the media type and the schema are of the body that it takes, if any.</summary>
internal sealed record Operation(string Method, string Path, IReadOnlyList<OperationParameter> Parameters, string? BodyType, JsonElement BodySchema);
