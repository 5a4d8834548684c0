namespace SslRenewal.Issuing.Requests;

/// <summary>What a request wants to be certified for.</summary>
/// <param name="Dns">The common name, where it is one, and the DNS names of the extension: in lower case, each once, in the order given.</param>
/// <param name="HasIpAddresses">Whether an IP address is among the names, however it was written.</param>
/// <param name="HasOthers">Whether the extension names what is neither: mailboxes, addresses of pages, texts that are no host names.</param>
public sealed record RequestNames(IReadOnlyList<string> Dns, bool HasIpAddresses, bool HasOthers);
