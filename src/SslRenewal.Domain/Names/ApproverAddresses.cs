namespace SslRenewal.Domain.Names;

/// <summary>The mailboxes that may approve a certificate for a name, as the CA/B Forum's baseline requirements list them (3.2.2.4.4).</summary>
public static class ApproverAddresses
{
    public static IReadOnlyList<string> Locals { get; } = ["admin", "administrator", "hostmaster", "postmaster", "webmaster"];

    /// <summary>At the name itself and each one above it up to the registered one, in lower case; a wildcard's are its base's.</summary>
    public static IReadOnlyList<string> For(DomainName name) => [.. name.Line.SelectMany(domain => Locals.Select(local => $"{local}@{domain}"))];
}
