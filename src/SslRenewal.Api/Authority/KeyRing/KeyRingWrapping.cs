using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Looks at the ring before anybody uses it: the passphrase must be the one that wrapped it, and wraps what was stored before there was one.</summary>
internal sealed class KeyRingWrapping(RenewalDbContext database, Passphrase? passphrase = null)
{
    private static readonly XName Secret = XName.Get("encryptedSecret", "http://schemas.asp.net/2015/03/dataProtection");

    /// <exception cref="SettingException">The ring is wrapped by another passphrase, or by one that was not given.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await database.KeyRing.AsNoTracking().ToListAsync(cancellationToken))
        {
            var key = XElement.Parse(row.Xml);

            foreach (var wrapped in key.Descendants(WrappedKey.ElementName))
            {
                Check(wrapped);
            }

            if (passphrase is not null && key.Descendants("unencryptedKey").ToArray() is { Length: > 0 } open)
            {
                Array.ForEach(open, Wrap);
                var xml = key.ToString(SaveOptions.DisableFormatting);
                _ = await database.KeyRing.Where(stored => stored.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Xml, xml), cancellationToken);
            }
        }
    }

    private void Check(XElement wrapped)
    {
        if (passphrase is null)
        {
            throw SettingException.Of("Keys:Passphrase", "the keys in this database are wrapped by a passphrase; give it");
        }

        try
        {
            _ = passphrase.Unwrap(WrappedKey.Read(wrapped));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            throw SettingException.Of("Keys:Passphrase", "it is not the passphrase that the keys in this database are wrapped by");
        }
    }

    private void Wrap(XElement open)
    {
        var wrapped = new PassphraseEncryptor(passphrase!).Encrypt(open.Elements().Single());
        open.Parent!.ReplaceWith(new XElement(Secret, new XAttribute("decryptorType", wrapped.DecryptorType.AssemblyQualifiedName!), wrapped.EncryptedElement));
    }
}
