namespace SslRenewal.Api.Console.Installation;

/// <summary>What a host presents, beside a certificate.</summary>
/// <param name="Tone">Of the notice that says it.</param>
/// <param name="Title">In few words.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="NotAfter">The end of what was seen, where something was.</param>
public sealed record InstallationFinding(string Tone, string Title, string Advice, DateTimeOffset? NotAfter = null)
{
    public static InstallationFinding AddressNotAllowed { get; } = new("amber", "The address is not one that may be asked", "The host's address lies outside the networks that this service may connect to (Validation:AllowedNetworks), or is its own.");

    public static InstallationFinding NoAddress { get; } = new("amber", "The name has no address", "Check the name, or whether its DNS record is there already.");

    public static InstallationFinding NoAnswer { get; } = new("amber", "No answer", "Nobody answered within 5 seconds: check the port, the firewall and whether the server runs.");

    public static InstallationFinding NoTls { get; } = new("red", "No TLS", "Something listens there, but it speaks no TLS: check the port, and that the certificate is switched on.");

    public static InstallationFinding New(DateTimeOffset notAfter) => new("green", "The new certificate is installed", "The host presents this certificate.", notAfter);

    public static InstallationFinding Later(DateTimeOffset notAfter) => new("green", "The renewal is installed", "The host presents the certificate that renewed this one, or took its place: nothing is to be done.", notAfter);

    public static InstallationFinding Old(DateTimeOffset notAfter) => new("amber", "Still the old certificate", "The host presents an earlier one: install the new files, and reload the server.", notAfter);

    public static InstallationFinding Another(DateTimeOffset notAfter) => new("red", "Another certificate", "The host presents a certificate that is neither this one nor the one before it: check which files the server is told to use, and that its name is the one asked for.", notAfter);
}
