using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Review;

/// <summary>A certificate that waits for what its validation asks for.</summary>
/// <param name="UserName">Who holds it.</param>
/// <param name="Missing">In the order in which it is approved.</param>
public sealed record ReviewItem(CertificateRow Row, string UserName, IReadOnlyList<DomainControlRow> Names, IReadOnlyList<ValidationStep> Missing)
{
    /// <summary>What can be approved now; <see langword="null"/> where somebody else has to do something first.</summary>
    public ValidationStep? Next => IsLetterAwaited || Missing is [] ? null : Missing[0];

    /// <summary>Whether its confirmation letter is yet to be uploaded.</summary>
    public bool IsLetterAwaited => Missing is [ValidationStep.ConfirmationLetter, ..] && Row.LetterUploadedAt is null;
}
