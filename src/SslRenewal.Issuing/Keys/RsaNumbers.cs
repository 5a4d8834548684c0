using System.Formats.Asn1;
using System.Numerics;

namespace SslRenewal.Issuing.Keys;

/// <summary>The two numbers of an RSA public key.</summary>
internal sealed record RsaNumbers(BigInteger Modulus, BigInteger Exponent)
{
    public int Bits => (int)Modulus.GetBitLength();

    /// <summary>Reads an RSAPublicKey (RFC 8017, A.1.1); throws <see cref="AsnContentException"/> for anything else.</summary>
    public static RsaNumbers Read(ReadOnlyMemory<byte> der)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        var numbers = reader.ReadSequence();
        reader.ThrowIfNotEmpty();

        var read = new RsaNumbers(numbers.ReadInteger(), numbers.ReadInteger());
        numbers.ThrowIfNotEmpty();
        return read is { Modulus.Sign: > 0, Exponent.Sign: > 0 } ? read : throw new AsnContentException();
    }
}
