using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Issuing.Tests.Requests;

public sealed class HostileRequestTests
{
    private static readonly byte[] Valid = SigningRequestTests.Read(KeyPair.Create().Request(["example.com", "*.example.com"])).Der.ToArray();

    private readonly Noise _noise = new(seed: 7);

    [Fact]
    public void A_request_with_changed_bytes_is_refused_and_never_throws()
    {
        for (var attempt = 0; attempt < 4000; attempt++)
        {
            var der = _noise.In(Valid);

            Assert.True(SigningRequest.Read(Convert.ToBase64String(der)) is RequestReading.Refused || der.AsSpan().SequenceEqual(Valid), Convert.ToBase64String(der));
        }
    }

    [Fact]
    public void Every_beginning_of_a_request_is_refused() =>
        Assert.All(Enumerable.Range(0, Valid.Length), length => Assert.IsType<RequestReading.Refused>(SigningRequest.Read(Convert.ToBase64String(Valid.AsSpan(0, length)))));

    [Fact]
    public void Changed_text_never_throws()
    {
        var pem = SigningRequestTests.Read(Convert.ToBase64String(Valid)).Pem;

        for (var attempt = 0; attempt < 4000; attempt++)
        {
            var letters = pem.ToCharArray();
            letters[_noise.Next(letters.Length)] = (char)_noise.Next(0x250);
            letters[_noise.Next(letters.Length)] = "-= \\n\n\u2028\uD800"[_noise.Next(8)];

            Assert.NotNull(SigningRequest.Read(new string(letters)));
        }
    }

    [Theory]
    [InlineData("example.com\0.example.org")]
    [InlineData("two\nlines")]
    [InlineData("\u0085")]
    [InlineData("\uFFFE")]
    public void A_subject_with_what_is_no_text_is_refused(string organization)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddOrganizationName(organization);

        Assert.Equal(RequestFault.Unreadable, SigningRequestTests.FaultOf(new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256).CreateSigningRequestPem()));
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE REQUEST-----")]
    [InlineData("-----BEGIN ")]
    [InlineData("-----")]
    [InlineData("\\n")]
    [InlineData("= ")]
    [InlineData("MII")]
    public void A_text_that_repeats_itself_is_refused(string part) =>
        Assert.IsType<RequestReading.Refused>(SigningRequest.Read(string.Concat(Enumerable.Repeat(part, SigningRequest.MaxLength / part.Length))));

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    [InlineData(0x00)]
    public void Deep_nesting_and_endless_tags_are_refused(byte filling) =>
        Assert.IsType<RequestReading.Refused>(SigningRequest.Read(Convert.ToBase64String([0x30, 0x82, 0x40, 0x00, .. Enumerable.Repeat(filling, 0x4000)])));
}
