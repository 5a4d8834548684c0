using System.Formats.Asn1;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>The answers in DER that carry nothing but an error.</summary>
public static class OcspErrors
{
    /// <summary>The bytes are no request.</summary>
    public static ReadOnlyMemory<byte> MalformedRequest { get; } = Write(OcspResult.MalformedRequest);

    /// <summary>The status cannot be found now; the client may ask again.</summary>
    public static ReadOnlyMemory<byte> TryLater { get; } = Write(OcspResult.TryLater);

    /// <summary>The request is about certificates of others.</summary>
    public static ReadOnlyMemory<byte> Unauthorized { get; } = Write(OcspResult.Unauthorized);

    private static byte[] Write(OcspResult result)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(result);
        }

        return writer.Encode();
    }
}
