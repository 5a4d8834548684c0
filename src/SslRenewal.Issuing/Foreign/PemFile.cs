using System.Security.Cryptography;

namespace SslRenewal.Issuing.Foreign;

/// <summary>What lies in a PEM file, in the order in which it stands there.</summary>
/// <param name="Certificates">Each certificate in DER.</param>
/// <param name="Others">The labels of what is no certificate.</param>
/// <param name="Broken">How many parts begin, and cannot be read to their end.</param>
/// <param name="HasPrivateKey">Whether any part of it is, or begins like, a private key.</param>
public sealed record PemFile(IReadOnlyList<ReadOnlyMemory<byte>> Certificates, IReadOnlyList<string> Others, int Broken, bool HasPrivateKey)
{
    private const string Begin = "-----BEGIN ";

    private static readonly HashSet<string> Labels = new(["CERTIFICATE", "X509 CERTIFICATE"], StringComparer.Ordinal);

    /// <summary>Whether a text is such a file.</summary>
    public static bool Is(string text) => text.Contains(Begin, StringComparison.Ordinal);

    public static PemFile Read(string text)
    {
        var (certificates, others, at) = (new List<ReadOnlyMemory<byte>>(), new List<string>(), 0);

        while (PemEncoding.TryFind(text.AsSpan(at), out var part))
        {
            var from = text.AsSpan(at);
            var label = from[part.Label].ToString();

            if (Labels.Contains(label))
            {
                certificates.Add(Convert.FromBase64String(from[part.Base64Data].ToString()));
            }
            else
            {
                others.Add(label);
            }

            at += part.Location.End.Value;
        }

        return new PemFile(certificates, others, text.AsSpan().Count(Begin) - certificates.Count - others.Count, text.Contains("PRIVATE KEY-----", StringComparison.Ordinal));
    }
}
