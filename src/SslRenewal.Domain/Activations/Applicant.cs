namespace SslRenewal.Domain.Activations;

/// <summary>What a request told of the applicant: texts by the vendor's names, empty ones left out.</summary>
public sealed record Applicant(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>What was told under a field's name, or <see langword="null"/>.</summary>
    public string? Find(ApplicantField field) => Texts.GetValueOrDefault(field.Name);
}
