using System.Security.Cryptography;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Wraps by a passphrase: AES-256-GCM, under a key that PBKDF2 derives with SHA-256. It derives a key once, when it is first needed.</summary>
internal sealed class Passphrase(string text)
{
    // What OWASP asks for with SHA-256.
    private const int Iterations = 600_000;

    // Seconds, not hours, whatever the database says.
    private const int MaxIterations = 10_000_000;

    private const int KeyBytes = 32;

    private const int SaltBytes = 16;

    private readonly Lock _turn = new();

    private readonly List<DerivedKey> _derived = [];

    public WrappedKey Wrap(ReadOnlySpan<byte> plaintext)
    {
        var (salt, key) = Current();
        var wrapped = new WrappedKey(Iterations, salt, RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize], new byte[plaintext.Length]);

        using var cipher = new AesGcm(key, wrapped.Tag.Length);
        cipher.Encrypt(wrapped.Nonce, plaintext, wrapped.Ciphertext, wrapped.Tag);
        return wrapped;
    }

    /// <exception cref="CryptographicException">Another passphrase wrapped it, or it was changed since.</exception>
    public byte[] Unwrap(WrappedKey wrapped)
    {
        if (wrapped is not { Iterations: > 0 and <= MaxIterations, Salt.Length: > 0 } || wrapped.Nonce.Length != AesGcm.NonceByteSizes.MaxSize || wrapped.Tag.Length != AesGcm.TagByteSizes.MaxSize)
        {
            throw new CryptographicException("No key was ever wrapped like this.");
        }

        var plaintext = new byte[wrapped.Ciphertext.Length];
        using var cipher = new AesGcm(Derive(wrapped.Iterations, wrapped.Salt).Key, wrapped.Tag.Length);
        cipher.Decrypt(wrapped.Nonce, wrapped.Ciphertext, wrapped.Tag, plaintext);
        return plaintext;
    }

    // The salt that the ring has already, so that all of it takes one derivation.
    private DerivedKey Current()
    {
        lock (_turn)
        {
            return _derived.Find(key => key.Iterations == Iterations) ?? Derive(Iterations, RandomNumberGenerator.GetBytes(SaltBytes));
        }
    }

    private DerivedKey Derive(int iterations, byte[] salt)
    {
        lock (_turn)
        {
            if (_derived.Find(key => key.Iterations == iterations && key.Salt.AsSpan().SequenceEqual(salt)) is { } known)
            {
                return known;
            }

            var derived = new DerivedKey(iterations, salt, Rfc2898DeriveBytes.Pbkdf2(text, salt, iterations, HashAlgorithmName.SHA256, KeyBytes));
            _derived.Add(derived);
            return derived;
        }
    }

    private sealed record DerivedKey(int Iterations, byte[] Salt, byte[] Key)
    {
        public void Deconstruct(out byte[] salt, out byte[] key) => (salt, key) = (Salt, Key);
    }
}
