using SslRenewal.Api.Life;
using SslRenewal.Domain.Activations;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Mail;

/// <summary>What every mail says of a certificate, each value fit to stand within a line.</summary>
/// <param name="HostName">The common name, where one is known.</param>
/// <param name="Organization">Whom it is for, where that was given.</param>
internal sealed record LetterFacts(int CertificateId, string Type, string? HostName, string? Organization)
{
    /// <summary>By its host, or else by its number, which there always is.</summary>
    public string Title => HostName is { } host ? $"{Type} certificate for {host}" : FormattableString.Invariant($"{Type} certificate {CertificateId}");

    public static LetterFacts Of(CertificateRow row) => new(
        row.CertificateId, SingleLine.Of(row.SslType), row.HostName is { } host ? SingleLine.Of(host) : null, OrganizationOf(row.Applicant) is { } organization ? SingleLine.Of(organization) : null);

    private static string? OrganizationOf(string? applicant) =>
        ApplicantTexts.Of(applicant)[AdminFields.OrganizationName.Name] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
