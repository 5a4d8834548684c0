using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Foreign;

namespace SslRenewal.Api.Console.Import;

/// <summary>Finds the servers' certificates in a PEM file, and sees what each would be here.</summary>
internal static class PemImport
{
    public static ImportReading Read(string text, string prefix)
    {
        if (!PemFile.Is(text))
        {
            return ImportReading.Unreadable("That is neither a PEM file nor an answer of the XML API.");
        }

        var file = PemFile.Read(text);

        if (file.HasPrivateKey)
        {
            return ImportReading.Unreadable("There is a private key in it. It was not stored and is not looked at: take it out of the file, and import the certificates alone.");
        }

        var readings = file.Certificates.Select(ForeignCertificate.Read).ToList();

        return ImportReading.Of(
            [
                .. readings.Index().Where(reading => reading.Item is not ForeignReading.OfAuthority).Select(reading => Entry(FormattableString.Invariant($"{prefix}certificate {reading.Index + 1}"), reading.Item)),
                .. file.Others.Select(label => ImportEntry.Refused(prefix + label.ToLowerInvariant(), "It is no certificate.")),
                .. Enumerable.Repeat(ImportEntry.Refused($"{prefix}a part", "It begins like a part of a PEM file, and cannot be read to its end."), file.Broken),
            ],
            readings.Count(reading => reading is ForeignReading.OfAuthority));
    }

    /// <summary>What a certificate is here.</summary>
    public static ImportCandidate Candidate(ForeignCertificate leaf)
    {
        var product = LikelyProduct.Of(leaf.Level, leaf.Names);

        return new ImportCandidate
        {
            Product = product,
            Status = CertificateStatus.Active,
            HostName = $"{leaf.Names[0]}",
            Names = leaf.Names,
            Years = LikelyProduct.Years(product, leaf.NotAfter - leaf.NotBefore),
            PurchasedAt = leaf.NotBefore,
            IssuedAt = leaf.NotBefore,
            ExpiresAt = leaf.NotAfter,
            Leaf = leaf,
        };
    }

    private static ImportEntry Entry(string label, ForeignReading reading) => reading switch
    {
        ForeignReading.Leaf(var leaf) => ImportEntry.Of(label, Candidate(leaf)),
        ForeignReading.Unusable(var why) => ImportEntry.Refused(label, why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
