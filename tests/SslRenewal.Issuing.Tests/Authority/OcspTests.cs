using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Authority.Ocsp;

namespace SslRenewal.Issuing.Tests.Authority;

public sealed class OcspTests : IDisposable
{
    private static readonly Dictionary<string, LeafStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["good"] = new LeafStatus.Good(),
        ["revoked"] = new LeafStatus.Revoked(Some.Day(2026, 3), X509RevocationReason.KeyCompromise),
        ["revoked without a reason"] = new LeafStatus.Revoked(Some.Day(2026, 3)),
        ["unknown"] = new LeafStatus.Unknown(),
    };

    private readonly OpenSsl _openssl = new();

    private readonly CertificateAuthority _authority = CertificateAuthority.Create();

    private readonly IssuedLeaf _leaf;

    public OcspTests()
    {
        _leaf = _authority.Issue(Some.Leaf());
        _ = _openssl.Write("root.pem", _authority.Chain.RootPem);
        _ = _openssl.Write("intermediate.pem", _authority.Chain.IntermediatePem);
        _ = _openssl.Write("leaf.pem", _leaf.Pem);
    }

    public void Dispose()
    {
        _openssl.Dispose();
        _authority.Dispose();
    }

    [Theory]
    [InlineData("good", "leaf.pem: good\n")]
    [InlineData("revoked", "leaf.pem: revoked\n")]
    [InlineData("revoked without a reason", "leaf.pem: revoked\n")]
    [InlineData("unknown", "leaf.pem: unknown\n")]
    public void Openssl_verifies_an_answer(string status, string printed)
    {
        var request = Ask("-cert", _openssl["leaf.pem"]);

        var output = Verify(_authority.Answer(request, _ => Statuses[status], Some.Validity, Some.Day(2026)), "-cert", _openssl["leaf.pem"]);

        Assert.Equal([_leaf.Serial], _authority.SerialsIn(request));
        Assert.Contains("Response verify OK", output, StringComparison.Ordinal);
        Assert.Contains(printed, output, StringComparison.Ordinal);
        Assert.Equal(status is "revoked", output.Contains("Reason: keyCompromise\n", StringComparison.Ordinal));
        Assert.Equal(status.StartsWith("revoked", StringComparison.Ordinal), output.Contains("Revocation Time: Mar  1 00:00:00 2026 GMT\n", StringComparison.Ordinal));
        Assert.Contains("This Update: Jan  1 00:00:00 2010 GMT\n", output, StringComparison.Ordinal);
        Assert.Contains("Next Update: Jan  1 00:00:00 2099 GMT\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-sha1")]
    [InlineData("-sha256")]
    [InlineData("-sha384")]
    public void The_issuer_is_known_by_each_hash(string hash)
    {
        var request = Ask(hash, "-cert", _openssl["leaf.pem"]);

        Assert.Contains("leaf.pem: good\n", Verify(AnswerGood(request), hash, "-cert", _openssl["leaf.pem"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_answered_each_for_itself()
    {
        var other = _authority.Issue(Some.Leaf());
        string[] certificates = ["-cert", _openssl["leaf.pem"], "-cert", _openssl.Write("other.pem", other.Pem), "-serial", "0x0", "-cert", _openssl["leaf.pem"]];
        var request = Ask(certificates);

        var output = Verify(_authority.Answer(request, serial => Statuses[serial == other.Serial ? "revoked" : "good"], Some.Validity, Some.Day(2026)), certificates);

        Assert.Equal([_leaf.Serial, other.Serial], _authority.SerialsIn(request));
        Assert.Contains("leaf.pem: good\n", output, StringComparison.Ordinal);
        Assert.Contains("other.pem: revoked\n", output, StringComparison.Ordinal);
        Assert.Contains("0x0: unknown\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leaf_of_another_authority_is_not_answered_for()
    {
        using var other = CertificateAuthority.Create();

        var request = Ask("-cert", _openssl["leaf.pem"]);

        Assert.Empty(other.SerialsIn(request));
        Assert.Equal(OcspErrors.Unauthorized, other.Answer(request, _ => throw new InvalidOperationException(), Some.Validity, Some.Day(2026)));
    }

    [Fact]
    public void An_issuer_is_its_name_and_its_key_together()
    {
        var (intermediate, root) = (_authority.Chain.IntermediateDer, _authority.Chain.RootDer);

        Assert.Single(SerialsAsked(intermediate, intermediate));
        Assert.Empty(SerialsAsked(intermediate, root));
        Assert.Empty(SerialsAsked(root, intermediate));
    }

    [Fact]
    public void Errors_are_such_as_openssl_reads()
    {
        Assert.Contains("malformedrequest (1)", Print(OcspErrors.MalformedRequest), StringComparison.Ordinal);
        Assert.Contains("trylater (3)", Print(OcspErrors.TryLater), StringComparison.Ordinal);
        Assert.Contains("unauthorized (6)", Print(OcspErrors.Unauthorized), StringComparison.Ordinal);
    }

    [Fact]
    public void A_nonce_is_repeated_and_the_intermediate_is_who_signed()
    {
        var answer = AnswerGood(Ask("-cert", _openssl["leaf.pem"]));

        var output = _openssl.Run("ocsp", "-reqin", _openssl["request.der"], "-respin", _openssl.Write("answer.der", answer), "-no_intern", "-VAfile", _openssl["intermediate.pem"]);

        Assert.Equal("Response verify OK\n", output);
    }

    [Fact]
    public void A_request_without_a_nonce_is_answered_without_one()
    {
        var answer = AnswerGood(Ask("-no_nonce", "-cert", _openssl["leaf.pem"]));

        Assert.DoesNotContain("Nonce", Print(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(0, false)]
    public void A_nonce_is_repeated_up_to_32_bytes(int length, bool isRepeated)
    {
        var request = OcspRequest.Read(MadeOcspRequest.WithNonce(AskedFor("-no_nonce", "-cert", _openssl["leaf.pem"]), new byte[length]))!;

        Assert.Equal(isRepeated, Print(AnswerGood(request)).Contains("OCSP Nonce", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_is_read_from_a_path_however_it_was_encoded()
    {
        // So many that each letter of base64 that is encoded is among them.
        var der = Enumerable.Range(0, 1000).Select(number => AnotherRequest(new byte[1 + (number % 3)])).First(bytes => Convert.ToBase64String(bytes) is var text && text.Contains('+', StringComparison.Ordinal) && text.Contains('/', StringComparison.Ordinal) && text.EndsWith('='));
        var base64 = Convert.ToBase64String(der);

        string[] paths = [base64, "/" + base64, Uri.EscapeDataString(base64), base64.TrimEnd('='), base64.Replace('+', '-').Replace('/', '_'), base64.Replace('+', ' ')];

        Assert.All(paths, path => Assert.Single(_authority.SerialsIn(Assert.IsType<OcspRequest>(OcspRequest.ReadPath(path)))));
    }

    [Fact]
    public void What_is_no_request_is_none()
    {
        var der = AskedFor("-cert", _openssl["leaf.pem"]);
        var noise = new Noise(seed: 11);

        Assert.All(Enumerable.Range(0, der.Length), length => Assert.Null(OcspRequest.Read(der.AsMemory(0, length))));
        Assert.All(["", "/", "%", "%zz", "MAA=", "MAIwAA==", "é", new string('A', 70_000)], path => Assert.Null(OcspRequest.ReadPath(path)));
        Assert.Null(OcspRequest.Read(new byte[OcspRequest.MaxLength + 1]));

        for (var attempt = 0; attempt < 4000; attempt++)
        {
            if (OcspRequest.Read(noise.In(der)) is { } request)
            {
                Assert.False(AnswerGood(request).IsEmpty);
            }
        }
    }

    private IReadOnlyList<SerialNumber> SerialsAsked(ReadOnlyMemory<byte> nameOf, ReadOnlyMemory<byte> keyOf) => _authority.SerialsIn(OcspRequest.Read(MadeOcspRequest.About(nameOf, keyOf, _leaf.Serial))!);

    private byte[] AnotherRequest(byte[] nonce) => MadeOcspRequest.WithNonce(MadeOcspRequest.About(_authority.Chain.IntermediateDer, _authority.Chain.IntermediateDer, SerialNumber.Draw()), nonce);

    private ReadOnlyMemory<byte> AnswerGood(OcspRequest request) => _authority.Answer(request, _ => Statuses["good"], Some.Validity, Some.Day(2026));

    private OcspRequest Ask(params string[] arguments) => Assert.IsType<OcspRequest>(OcspRequest.Read(AskedFor(arguments)));

    private byte[] AskedFor(params string[] arguments)
    {
        // The hash goes before the certificates that it is for.
        _ = _openssl.Run(["ocsp", "-issuer", _openssl["intermediate.pem"], "-reqout", _openssl["request.der"], .. arguments]);
        return File.ReadAllBytes(_openssl["request.der"]);
    }

    // With the root alone: the answer brings its signer along. A request that is named by its certificates is not read from a file.
    private string Verify(ReadOnlyMemory<byte> answer, params string[] arguments) =>
        _openssl.Run(["ocsp", "-no_nonce", "-respin", _openssl.Write("answer.der", answer), "-issuer", _openssl["intermediate.pem"], "-CAfile", _openssl["root.pem"], .. arguments]);

    private string Print(ReadOnlyMemory<byte> answer) => _openssl.Try("ocsp", "-respin", _openssl.Write("answer.der", answer), "-resp_text", "-noverify").Output;
}
