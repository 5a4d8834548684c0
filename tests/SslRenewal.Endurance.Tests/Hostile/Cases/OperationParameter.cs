namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>A parameter of a call, in its path or in its query.</summary>
internal sealed record OperationParameter(string Name, bool IsInPath, string? Example);
