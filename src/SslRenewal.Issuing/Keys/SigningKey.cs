using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Keys;

/// <summary>A private key that signs for one caller at a time, so that it may be shared.</summary>
internal sealed class SigningKey : X509SignatureGenerator, IDisposable
{
    private readonly Lock _turn = new();

    private readonly AsymmetricAlgorithm _key;

    private readonly X509SignatureGenerator _generator;

    private SigningKey(AsymmetricAlgorithm key, X509SignatureGenerator generator, HashAlgorithmName hash) => (_key, _generator, Hash) = (key, generator, hash);

    /// <summary>The hash that belongs to the key's size.</summary>
    public HashAlgorithmName Hash { get; }

    /// <summary>The private key, as PKCS#8.</summary>
    public string Pem => _key.ExportPkcs8PrivateKeyPem();

    public byte[] Info => _key.ExportSubjectPublicKeyInfo();

    /// <summary>A new key on P-256.</summary>
    public static SigningKey Create() => Of(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A new RSA key.</summary>
    public static SigningKey CreateRsa(int bits) => Of(RSA.Create(bits));

    /// <summary>Reads PEM of PKCS#8, PKCS#1 or SEC 1, not encrypted; anything else is <see langword="null"/>.</summary>
    public static SigningKey? Read(string pem)
    {
        if (Import(ECDsa.Create(), pem) is ECDsa curve)
        {
            return Of(curve);
        }

        return Import(RSA.Create(), pem) is RSA rsa ? Of(rsa) : null;
    }

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => _generator.GetSignatureAlgorithmIdentifier(hashAlgorithm);

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
    {
        lock (_turn)
        {
            return _generator.SignData(data, hashAlgorithm);
        }
    }

    public void Dispose() => _key.Dispose();

    /// <summary>The certificate together with this key.</summary>
    public X509Certificate2 AddTo(X509Certificate2 certificate) => _key is ECDsa curve ? certificate.CopyWithPrivateKey(curve) : certificate.CopyWithPrivateKey((RSA)_key);

    protected override PublicKey BuildPublicKey() => _generator.PublicKey;

    private static SigningKey Of(ECDsa key) => new(key, CreateForECDsa(key), key.KeySize > 256 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256);

    private static SigningKey Of(RSA key) => new(key, CreateForRSA(key, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256);

    private static AsymmetricAlgorithm? Import(AsymmetricAlgorithm key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            _ = key.ExportPkcs8PrivateKeyPem();
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }
}
