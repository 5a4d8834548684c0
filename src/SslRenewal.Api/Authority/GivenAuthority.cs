using System.Diagnostics;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Api.Authority;

/// <summary>The authority that the settings name: two PEM files.</summary>
internal static class GivenAuthority
{
    private const string Root = "Issuance:Root";

    private const string Intermediate = "Issuance:Intermediate";

    private const int MaxFileBytes = 64 * 1024;

    // In every label of a private key: PKCS#8, PKCS#1, SEC 1.
    private const string PrivateKey = "PRIVATE KEY";

    /// <summary>The authority in the form in which it is stored, or <see langword="null"/> where none is named.</summary>
    /// <exception cref="SettingException">There is one file without the other, or what is in them is no authority.</exception>
    public static AuthorityPem? Read(ServiceSettings settings) => settings switch
    {
        { RootFile: null, IntermediateFile: null } => null,
        { RootFile: null } => throw SettingException.Of(Root, $"expected a PEM file with the root certificate, since there is {Intermediate}"),
        { IntermediateFile: null } => throw SettingException.Of(Intermediate, $"expected a PEM file with the intermediate certificate and its key, since there is {Root}"),
        _ => Read(FileOf(Root, settings.RootFile), FileOf(Intermediate, settings.IntermediateFile)),
    };

    private static AuthorityPem Read(string root, string intermediate)
    {
        switch (CertificateAuthority.Read(new AuthorityPem(root, intermediate, intermediate, root.Contains(PrivateKey, StringComparison.Ordinal) ? root : null)))
        {
            case AuthorityReading.Read(var authority):
                using (authority)
                {
                    return authority.ToPem();
                }

            case AuthorityReading.Refused(var fault):
                throw SettingException.Of($"{Root}, {Intermediate}", AuthorityFaults.Sentences[fault]);
            default:
                throw new UnreachableException();
        }
    }

    private static string FileOf(string key, string path)
    {
        try
        {
            return new FileInfo(path) is { Length: <= MaxFileBytes } ? File.ReadAllText(path) : throw SettingException.Of(key, $"expected a file of at most {MaxFileBytes / 1024} KiB");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw SettingException.Of(key, $"expected a file that can be read: {failure.Message}");
        }
    }
}
