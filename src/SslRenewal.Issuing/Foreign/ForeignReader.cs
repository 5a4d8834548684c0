using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Foreign;

/// <summary>Reads a certificate that anybody may have made.</summary>
internal static class ForeignReader
{
    private const string CommonName = "2.5.4.3";

    public static ForeignReading Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der.Span);
            return Read(certificate);
        }
        catch (Exception failure) when (failure is CryptographicException or AsnContentException or ArgumentException)
        {
            return new ForeignReading.Unusable("It cannot be read as a certificate.");
        }
    }

    private static ForeignReading Read(X509Certificate2 certificate)
    {
        var alternatives = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(extension => extension.EnumerateDnsNames()).ToList();

        // What a server made for itself calls itself an authority, too: the names tell the two apart.
        if (alternatives is [] && certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority))
        {
            return new ForeignReading.OfAuthority();
        }

        var names = alternatives.Prepend(CommonNameOf(certificate)).OfType<string>().Select(DomainName.Parse).OfType<DomainName>().Distinct().ToList();

        return (names, SerialNumber.Of(certificate.SerialNumberBytes.Span)) switch
        {
            ([], _) => new ForeignReading.Unusable("It names no host."),
            (_, null) => new ForeignReading.Unusable("Its serial number is none that a certificate may have."),
            (_, var serial) => new ForeignReading.Leaf(new ForeignCertificate(
                serial.Hex, new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter), names, CertificatePolicies.LevelIn(certificate), certificate.ExportCertificatePem())),
        };
    }

    private static string? CommonNameOf(X509Certificate2 certificate) => certificate.SubjectName.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == CommonName).Select(part => part.GetSingleElementValue()).LastOrDefault();
}
