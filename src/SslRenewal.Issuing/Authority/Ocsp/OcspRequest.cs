using System.Formats.Asn1;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>A request of RFC 6960 about one or more certificates.</summary>
public sealed class OcspRequest
{
    /// <summary>In bytes: room for some two hundred certificates.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>The type of the body that a POST carries.</summary>
    public const string MediaType = "application/ocsp-request";

    /// <summary>The type of every answer.</summary>
    public const string AnswerMediaType = "application/ocsp-response";

    internal OcspRequest(IReadOnlyList<OcspQuestion> questions, ReadOnlyMemory<byte>? nonce) => (Questions, Nonce) = (questions, nonce);

    internal IReadOnlyList<OcspQuestion> Questions { get; }

    /// <summary>1 to 32 bytes (RFC 8954); what is longer is not repeated.</summary>
    internal ReadOnlyMemory<byte>? Nonce { get; }

    /// <summary>Reads the body of a POST; what is no request is <see langword="null"/>.</summary>
    public static OcspRequest? Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            return der.Length > MaxLength ? null : OcspReader.Read(der);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Reads what follows the responder's address in the path of a GET: base64 or base64url, percent-encoded or not; what is no request is <see langword="null"/>.</summary>
    public static OcspRequest? ReadPath(string path)
    {
        if (path.Length > MaxLength * 4)
        {
            return null;
        }

        var letters = Uri.UnescapeDataString(path).Trim('/').Replace('-', '+').Replace('_', '/').Replace(' ', '+').TrimEnd('=');
        var bytes = new byte[letters.Length];

        return Convert.TryFromBase64String(letters.PadRight((letters.Length + 3) / 4 * 4, '='), bytes, out var length) ? Read(bytes.AsMemory(0, length)) : null;
    }
}
