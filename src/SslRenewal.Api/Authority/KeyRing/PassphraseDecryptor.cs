using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Unwraps a key of the ring. Its full name is stored with each wrapped key: it must stay as it is.</summary>
internal sealed class PassphraseDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<Passphrase>().Unwrap(WrappedKey.Read(encryptedElement))));
}
