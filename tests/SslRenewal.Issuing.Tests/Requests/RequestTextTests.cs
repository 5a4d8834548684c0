using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Issuing.Tests.Requests;

public sealed class RequestTextTests
{
    // With plus signs in the middle and at the end of its lines.
    private static readonly string Pem = Enumerable.Range(0, 10_000).Select(_ => KeyPair.Create().Request(["example.com"])).First(pem => pem.Contains("+\n", StringComparison.Ordinal) && pem.Count(letter => letter == '+') > 4);

    private static readonly string Base64 = string.Concat(Pem.Split('\n').Where(line => !line.StartsWith('-')));

    public static TheoryData<string, string> Forms => new()
    {
        { "as it is", Pem },
        { "with CRLF", Pem.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "with CR", Pem.Replace('\n', '\r') },
        { "of an old tool", Pem.Replace("CERTIFICATE", "NEW CERTIFICATE", StringComparison.Ordinal) },
        { "of an old tool, half", Pem.Replace("BEGIN CERTIFICATE", "BEGIN NEW CERTIFICATE", StringComparison.Ordinal) },
        { "with space around", " \r\n\t" + Pem + "\n \n" },
        { "with a mark of its encoding", "\uFEFF" + Pem },
        { "with text around", "Certificate Request:\n    Data:\n        Version: 1 (0x0)\n" + Pem + "\n# made today\n" },
        { "with indented lines", Pem.Replace("\n", "\n    ", StringComparison.Ordinal) },
        { "with empty lines", Pem.Replace("\n", "\n\n", StringComparison.Ordinal) },
        { "with trailing spaces", Pem.Replace("\n", "  \n", StringComparison.Ordinal) },
        { "on one line", Pem.Replace('\n', ' ') },
        { "on one line without spaces", Pem.Replace("\n", "", StringComparison.Ordinal) },
        { "with escaped breaks", Pem.Replace("\n", "\\n", StringComparison.Ordinal) },
        { "with escaped CRLF", Pem.Replace("\n", "\\r\\n", StringComparison.Ordinal) },
        { "with plus signs lost", Pem.Replace('+', ' ') },
        { "with plus signs lost and CRLF", Pem.Replace('+', ' ').Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "with spaces as plus signs", Pem.Replace("BEGIN CERTIFICATE REQUEST", "BEGIN+CERTIFICATE+REQUEST", StringComparison.Ordinal) },
        { "without its end", Pem[..Pem.IndexOf("-----END", StringComparison.Ordinal)] },
        { "after a key", "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + Pem },
        { "bare", Base64 },
        { "bare, in lines", Base64.Insert(64, "\r\n") },
        { "bare, without padding", Base64.TrimEnd('=') },
        { "bare, with plus signs lost", Base64.Replace('+', ' ') },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_request_is_read_as_clients_send_it(string form, string text)
    {
        var request = SigningRequestTests.Read(text);

        Assert.True(request.Pem == Pem, form);
    }

    [Fact]
    public void A_plus_sign_lost_at_the_end_is_found_again()
    {
        var pem = Enumerable.Range(0, 10_000).Select(_ => KeyPair.Create().Request(["example.com"])).First(pem => pem.Contains("+\n-----END", StringComparison.Ordinal));

        Assert.Equal(pem, SigningRequestTests.Read(pem.Replace('+', ' ')).Pem);
    }

    public static TheoryData<string, RequestFault> Others => new()
    {
        { "", RequestFault.Empty },
        { " \r\n\t", RequestFault.Empty },
        { "\uFEFF", RequestFault.Empty },
        { "no request", RequestFault.Unreadable },
        { "AAAA", RequestFault.Unreadable },
        { "MAA=", RequestFault.Unreadable },
        { "-----BEGIN CERTIFICATE REQUEST-----", RequestFault.Unreadable },
        { "-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----", RequestFault.Unreadable },
        { "-----BEGIN CERTIFICATE REQUEST", RequestFault.NotARequest },
        { Pem.Replace(" REQUEST", "", StringComparison.Ordinal), RequestFault.NotARequest },
        { Pem.Replace("CERTIFICATE REQUEST", "PRIVATE KEY", StringComparison.Ordinal), RequestFault.NotARequest },
        { Pem[..^60], RequestFault.Unreadable },
        { Base64 + "AAAA", RequestFault.Unreadable },
        { Base64.Insert(100, "é"), RequestFault.Unreadable },
        { new string('A', SigningRequest.MaxLength), RequestFault.Unreadable },
        { new string('A', SigningRequest.MaxLength + 1), RequestFault.TooLong },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_text_is_refused(string text, RequestFault fault) => Assert.Equal(fault, SigningRequestTests.FaultOf(text));

    [Fact]
    public void The_longest_text_is_read()
    {
        Assert.Equal(Pem, SigningRequestTests.Read(Pem.PadLeft(SigningRequest.MaxLength)).Pem);
        Assert.Equal(RequestFault.TooLong, SigningRequestTests.FaultOf(Pem.PadLeft(SigningRequest.MaxLength + 1)));
    }

    [Fact]
    public void Every_fault_has_a_sentence() => Assert.Equal(Enum.GetValues<RequestFault>().Order(), RequestFaults.Sentences.Keys.Order());
}
