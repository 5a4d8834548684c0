namespace SslRenewal.Issuing.Authority;

/// <summary>The time in which what is said about revocations holds, both ends included, in whole seconds.</summary>
public sealed record Validity(DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate);
