using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>An authority that the settings name and that is none is refused with one clear line, before anything is stored.</summary>
public sealed class GivenAuthorityTests : IDisposable
{
    private readonly OpenSsl _openssl = new();

    public void Dispose() => _openssl.Dispose();

    [Fact]
    public void Nothing_named_is_nothing_given() => Assert.Null(Read(root: null, intermediate: null));

    [Fact]
    public void One_file_alone_is_refused()
    {
        Assert.StartsWith("Issuance:Intermediate: expected a PEM file with the intermediate certificate and its key", Refusal("root.crt", intermediate: null), StringComparison.Ordinal);
        Assert.StartsWith("Issuance:Root: expected a PEM file with the root certificate", Refusal(root: null, "root.crt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        _openssl.Write("root.crt", "");
        _openssl.Write("huge.pem", new byte[(64 * 1024) + 1]);

        Assert.StartsWith("Issuance:Root: expected a file that can be read: ", Refusal("missing.pem", "root.crt"), StringComparison.Ordinal);
        Assert.StartsWith("Issuance:Intermediate: expected a file that can be read: ", Refusal("root.crt", "missing.pem"), StringComparison.Ordinal);
        Assert.Equal("Issuance:Root: expected a file of at most 64 KiB", Refusal("huge.pem", "root.crt"));
    }

    [Fact]
    public void Files_that_are_no_authority_are_refused()
    {
        _ = _openssl.Run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "root.key", "-out", "root.crt", "-subj", "/CN=Own Root");
        _openssl.Write("root.both", File.ReadAllText(_openssl["root.crt"]) + File.ReadAllText(_openssl["root.key"]));
        _openssl.Write("noise.pem", "no PEM");

        Assert.Equal("Issuance:Root, Issuance:Intermediate: The root certificate is not a certificate in PEM.", Refusal("noise.pem", "root.both"));
        Assert.Equal("Issuance:Root, Issuance:Intermediate: The intermediate's key is not an unencrypted private key in PEM, RSA or ECDSA.", Refusal("root.crt", "root.crt"));
        Assert.StartsWith("Issuance:Root, Issuance:Intermediate: The intermediate certificate names itself", Refusal("root.both", "root.both"), StringComparison.Ordinal);
    }

    private string Refusal(string? root, string? intermediate) => Assert.Throws<SettingException>(() => Read(root, intermediate)).Message;

    private AuthorityPem? Read(string? root, string? intermediate) => GivenAuthority.Read(ServiceSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
    [
        KeyValuePair.Create("Issuance:Root", root is null ? null : _openssl[root]),
        KeyValuePair.Create("Issuance:Intermediate", intermediate is null ? null : _openssl[intermediate]),
    ]).Build()));
}
