using System.Security.Cryptography;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Issuing.Foreign;

/// <summary>A server's certificate that some other authority issued.</summary>
/// <param name="Serial">Upper-case hexadecimal digits.</param>
/// <param name="Names">The host names that it carries, each once, the common name first where it is one.</param>
/// <param name="Level">What was validated, where its policies say.</param>
public sealed record ForeignCertificate(string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, IReadOnlyList<DomainName> Names, ValidationLevel? Level, string Pem)
{
    /// <summary>The SHA-256 of the certificate, in hexadecimal digits: no other has it.</summary>
    public string Fingerprint { get; } = FingerprintOf(Pem);

    /// <summary>The same of any certificate that is kept as PEM.</summary>
    public static string FingerprintOf(string pem) => Convert.ToHexString(SHA256.HashData(PemFile.Read(pem).Certificates[0].Span));

    public static ForeignReading Read(ReadOnlyMemory<byte> der) => ForeignReader.Read(der);
}
