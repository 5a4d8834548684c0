using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Details;

/// <summary>The certificates before and after one.</summary>
/// <param name="Renewed">What it renews.</param>
/// <param name="Renewal">What renews it.</param>
/// <param name="Replaced">In whose place it was ordered.</param>
/// <param name="Reissue">What takes, or took, its place.</param>
public sealed record RelatedCertificates(CertificateRow? Renewed, CertificateRow? Renewal, CertificateRow? Replaced, CertificateRow? Reissue)
{
    /// <summary>Each with what it is to the one that is shown.</summary>
    public IReadOnlyList<(string Relation, CertificateRow Row)> All =>
    [
        .. new (string, CertificateRow?)[] { ("Renews", Renewed), ("Renewed by", Renewal), ("Reissue of", Replaced), ("Reissued as", Reissue) }
            .Where(line => line.Item2 is not null).Select(line => (line.Item1, line.Item2!)),
    ];
}
