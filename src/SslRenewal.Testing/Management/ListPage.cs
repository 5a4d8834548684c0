namespace SslRenewal.Testing.Management;

/// <summary>A page of a list, as the management API tells of it.</summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, int Total);
