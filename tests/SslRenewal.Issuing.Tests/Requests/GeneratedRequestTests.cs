using System.Security.Cryptography;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Issuing.Tests.Requests;

public sealed class GeneratedRequestTests
{
    public static TheoryData<string> Slugs => [.. KeyKind.All.Select(kind => kind.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_is_generated_is_read_as_any_request(string slug)
    {
        var organization = new RequestSubject(CommonName: null, "Beispiel & Söhne GmbH", "IT", "Mitte", "Berlin", "de", Email: null);

        var made = GeneratedRequest.Create(KeyKind.Find(slug)!, "www.example.com", ["example.com", "www.example.com", "*.example.org"], organization);

        var request = Read(made.CsrPem);
        Assert.Equal(["www.example.com", "example.com", "*.example.org"], request.Names.Dns);
        Assert.Equal(organization with { CommonName = "www.example.com", Country = "DE" }, request.Subject);
    }

    [Theory]
    [InlineData("rsa-2048", KeyFamily.Rsa, 2048)]
    [InlineData("rsa-4096", KeyFamily.Rsa, 4096)]
    [InlineData("p-256", KeyFamily.EllipticCurve, 256)]
    public void The_private_key_is_the_one_of_the_request(string slug, KeyFamily family, int bits)
    {
        var made = GeneratedRequest.Create(KeyKind.Find(slug)!, "example.com", ["example.com"], organization: null);

        using AsymmetricAlgorithm key = family is KeyFamily.Rsa ? RSA.Create() : ECDsa.Create();
        key.ImportFromPem(made.PrivateKeyPem);
        var request = Read(made.CsrPem);
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", made.PrivateKeyPem, StringComparison.Ordinal);
        Assert.Equal((family, bits), (request.Key.Family, request.Key.Bits));
        Assert.Equal(key.ExportSubjectPublicKeyInfo(), request.Key.Info.ToArray());
    }

    [Fact]
    public void A_name_too_long_for_the_subject_is_among_the_others()
    {
        var name = $"{new string('a', 60)}.example.com";

        var made = GeneratedRequest.Create(KeyKind.P256, name, [], organization: null);

        var request = Read(made.CsrPem);
        Assert.Null(request.Subject.CommonName);
        Assert.Equal([name], request.Names.Dns);
    }

    [Fact]
    public void One_kind_is_recommended_and_what_is_no_kind_is_not_found()
    {
        Assert.Equal(["rsa-2048"], KeyKind.All.Where(kind => kind.IsRecommended).Select(kind => kind.Slug));
        Assert.Null(KeyKind.Find("rsa-1024"));
        Assert.Null(KeyKind.Find(slug: null));
    }

    private static SigningRequest Read(string pem) => Assert.IsType<RequestReading.Read>(SigningRequest.Read(pem)).Request;
}
