using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Console.Review;

/// <summary>What the steps of a validation are called at the desk.</summary>
/// <param name="Name">As a list shows it.</param>
/// <param name="Approve">The button that approves it.</param>
/// <param name="What">What the reviewer is to have seen.</param>
public sealed record StepWords(ValidationStep Step, string Name, string Approve, string What)
{
    public static IReadOnlyList<StepWords> All { get; } =
    [
        new(ValidationStep.ConfirmationLetter, "Confirmation letter", "Approve the letter", "Read the scan: the names, the organization, the signature and the seal."),
        new(ValidationStep.DomainControl, "Domain control", "Approve domain control", "The approver’s mail, the file or the DNS record shows it by itself; approve in its place only where you know."),
        new(ValidationStep.Organization, "Organization", "Approve the organization", "It exists, under this name and at this address."),
        new(ValidationStep.ConfirmationCall, "Confirmation call", "Approve the call", "Somebody there confirmed the order on the telephone."),
        new(ValidationStep.Issue, "Issuance", "Issue it", "Everything is there; the issuer has the last word."),
    ];

    public static StepWords Of(ValidationStep step) => All.First(words => words.Step == step);
}
