using SslRenewal.Domain.Certificates;

namespace SslRenewal.Cli.Words;

/// <summary>The seven words for what a certificate is.</summary>
internal static class Statuses
{
    public static string[] All { get; } = [.. Enum.GetNames<CertificateStatus>().Select(name => name.ToUpperInvariant())];
}
