using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Authority.KeyRing;

internal static class KeyRingExtensions
{
    // All replicas, and copies of the program in other folders, share what they encrypt.
    private const string ApplicationName = "SslRenewal";

    /// <summary>Data protection with its keys in the database, wrapped where there is a passphrase. They live by the machine's clock.</summary>
    public static void AddKeyRing(this IServiceCollection services, ServiceSettings settings)
    {
        _ = settings.Passphrase is { } text
            ? services.AddSingleton(new Passphrase(text)).AddSingleton<IXmlEncryptor, PassphraseEncryptor>()
            : services.AddSingleton<IXmlEncryptor>(new NullXmlEncryptor());

        _ = services.AddSingleton<KeyRingRepository>().AddScoped<KeyRingWrapping>().AddSingleton<KeyProtection>();
        _ = services.AddDataProtection().SetApplicationName(ApplicationName);
        _ = services.AddOptions<KeyManagementOptions>().Configure<KeyRingRepository, IXmlEncryptor>((ring, repository, encryptor) => (ring.XmlRepository, ring.XmlEncryptor) = (repository, encryptor));
    }
}
