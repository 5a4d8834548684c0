namespace SslRenewal.Api.Console.Import;

/// <summary>One thing in a file: a certificate that could be kept, or why not.</summary>
/// <param name="Label">How a person finds it in the file.</param>
/// <param name="Refusal">A sentence, where it cannot be kept.</param>
public sealed record ImportEntry(string Label, ImportCandidate? Candidate, string? Refusal)
{
    public static ImportEntry Of(string label, ImportCandidate candidate) => new(label, candidate, Refusal: null);

    public static ImportEntry Refused(string label, string why) => new(label, Candidate: null, why);
}
