namespace SslRenewal.Api.Console.Installation;

/// <summary>How a certificate is installed on a kind of server.</summary>
/// <param name="Slug">As an address names it.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Sample">The server's own configuration, or the commands, with the names of the downloads.</param>
public sealed record InstallationNote(string Slug, string Server, Func<InstallationNames, IReadOnlyList<string>> Steps, Func<InstallationNames, string>? Sample);
