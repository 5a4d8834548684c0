using SslRenewal.Api.Console.Downloads;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Installation;

/// <summary>What the notes on installing a certificate call its files and its host.</summary>
public sealed record InstallationNames(string Host, string Pem, string Pkcs7, string Pfx, string Key)
{
    public static InstallationNames Of(CertificateRow row) =>
        new(row.HostName ?? "your host", FileName.Of(row, FileName.Pem), FileName.Of(row, FileName.Pkcs7), FileName.Of(row, FileName.Pfx), FileName.Of(row, FileName.Key));
}
