using System.Security.Cryptography;
using System.Xml.Linq;
using SslRenewal.Api.Authority.KeyRing;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>What a passphrase wraps.</summary>
public sealed class PassphraseTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 100).Select(number => (byte)number)];

    [Fact]
    public void Another_process_unwraps_what_one_wrapped()
    {
        var wrapped = new Passphrase("pässphrase").Wrap(Secret).ToXml().ToString();

        Assert.Equal(Secret, new Passphrase("pässphrase").Unwrap(WrappedKey.Read(XElement.Parse(wrapped))));
    }

    [Fact]
    public void Nothing_is_wrapped_twice_alike_though_one_process_derives_one_key()
    {
        var passphrase = new Passphrase("p");
        var (one, other) = (passphrase.Wrap(Secret), passphrase.Wrap(Secret));

        Assert.Equal(one.Salt, other.Salt);
        Assert.NotEqual(one.Nonce, other.Nonce);
        Assert.NotEqual(one.Ciphertext, other.Ciphertext);
        Assert.NotEqual(one.Salt, new Passphrase("p").Wrap(Secret).Salt);
        Assert.True(one.Iterations >= 600_000);
    }

    [Fact]
    public void What_was_changed_is_not_unwrapped()
    {
        var passphrase = new Passphrase("p");
        var wrapped = passphrase.Wrap(Secret);

        WrappedKey[] changed =
        [
            wrapped with { Ciphertext = Changed(wrapped.Ciphertext) },
            wrapped with { Tag = Changed(wrapped.Tag) },
            wrapped with { Nonce = Changed(wrapped.Nonce) },
            wrapped with { Salt = Changed(wrapped.Salt) },
            wrapped with { Tag = wrapped.Tag[..4] },
            wrapped with { Nonce = [] },
            wrapped with { Salt = [] },
            wrapped with { Iterations = 1 },
            wrapped with { Iterations = 0 },
            wrapped with { Iterations = int.MaxValue },
        ];

        Assert.All(changed, key => Assert.ThrowsAny<CryptographicException>(() => passphrase.Unwrap(key)));
    }

    [Theory]
    [InlineData("<wrappedKey />")]
    [InlineData("<wrappedKey iterations='x' salt='' nonce='' tag='' />")]
    [InlineData("<wrappedKey iterations='1' salt='' nonce='' />")]
    [InlineData("<wrappedKey iterations='1' salt='' nonce='' tag='!' />")]
    public void What_was_never_written_is_not_read(string xml) => Assert.Throws<FormatException>(() => WrappedKey.Read(XElement.Parse(xml)));

    private static byte[] Changed(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];
}
