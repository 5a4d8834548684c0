using Microsoft.AspNetCore.DataProtection;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Encrypts private keys before they are stored. What one purpose encrypted no other decrypts.</summary>
internal sealed class KeyProtection(IDataProtectionProvider protection)
{
    /// <summary>For the keys of the service's own authorities.</summary>
    public IDataProtector Authorities { get; } = protection.CreateProtector("Keys.Authority");

    /// <summary>For the keys that the service makes for certificates.</summary>
    public IDataProtector Certificates { get; } = protection.CreateProtector("Keys.Certificate");
}
