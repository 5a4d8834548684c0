using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Wraps a key of the ring by the passphrase.</summary>
internal sealed class PassphraseEncryptor(Passphrase passphrase) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(passphrase.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))).ToXml(), typeof(PassphraseDecryptor));
}
