using System.Security.Cryptography;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Requests;

/// <summary>A PKCS#10 signing request whose signature holds and whose key may be certified.</summary>
public sealed record SigningRequest(ReadOnlyMemory<byte> Der, RequestSubject Subject, RequestNames Names, SubjectKey Key)
{
    /// <summary>In characters, as the vendor's <c>CSR</c> parameter has it.</summary>
    public const int MaxLength = 32767;

    /// <summary>The request as PEM, whatever form it came in.</summary>
    public string Pem { get; } = PemEncoding.WriteString("CERTIFICATE REQUEST", Der.Span);

    /// <summary>The MD5 of the DER in upper-case hex, a part of the values that prove domain control.</summary>
#pragma warning disable CA5351 // The vendor's values are made of it; nothing is protected by it.
    public string Md5 { get; } = Convert.ToHexString(MD5.HashData(Der.Span));
#pragma warning restore CA5351

    /// <summary>The SHA-256 of the DER in upper-case hex, a part of the values that prove domain control.</summary>
    public string Sha256 { get; } = Convert.ToHexString(SHA256.HashData(Der.Span));

    /// <summary>Reads PEM or the bare base64 of the DER, as clients send it.</summary>
    public static RequestReading Read(string text) => RequestReader.Read(text);
}
