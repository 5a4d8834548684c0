using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Issuing.Foreign;

/// <summary>A server's certificate that some other authority issued.</summary>
/// <param name="Serial">Upper-case hexadecimal digits.</param>
/// <param name="Names">The host names that it carries, each once, the common name first where it is one.</param>
/// <param name="Level">What was validated, where its policies say.</param>
public sealed record ForeignCertificate(string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, IReadOnlyList<DomainName> Names, ValidationLevel? Level, string Pem)
{
    public static ForeignReading Read(ReadOnlyMemory<byte> der) => ForeignReader.Read(der);
}
