using SslRenewal.Api.Life;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What a certificate was applied for with, as its renewal takes it over: nothing of it can be changed.</summary>
/// <param name="Names">The common name first; none where none is known.</param>
/// <param name="Texts">What is known of the applicant, by the vendor's names.</param>
public sealed record RenewalApplication(CertificateRow Row, Product Product, IReadOnlyList<string> Names, IReadOnlyDictionary<string, string> Texts)
{
    public string? CommonName => Names is [var first, ..] ? first : null;

    /// <summary>What a renewal needs and the application lacks, in the order in which it is asked for.</summary>
    public IReadOnlyList<ApplicantField> Missing => [.. DeskApplication.NeededFor(Product.Validation).Where(needed => !Texts.ContainsKey(needed.Name))];

    /// <param name="controlled">The names that it was activated with, the common name first.</param>
    /// <param name="certified">The names that its newest leaf carries, where neither those nor a request tell them.</param>
    public static RenewalApplication Of(CertificateRow row, IReadOnlyList<string> controlled, IReadOnlyList<string> certified)
    {
        var product = ProductCatalogue.Find(row.SslType)!;
        var request = row.Csr is { } csr ? (SigningRequest.Read(csr) as RequestReading.Read)?.Request : null;

        return new RenewalApplication(row, product, controlled is [] ? NamesOf(row.HostName, product, request?.Names.Dns ?? certified) : controlled, TextsOf(row, request));
    }

    /// <summary>Together with what was told on the desk, which only fills gaps.</summary>
    public RenewalApplication With(IReadOnlyDictionary<string, string> told) =>
        this with { Texts = Texts.Concat(told.Where(text => Missing.Any(needed => needed.Name == text.Key))).ToDictionary(StringComparer.Ordinal) };

    // Of a certificate that was loaded: its host, and beside it what a certificate of its type covers.
    private static IReadOnlyList<string> NamesOf(string? host, Product product, IReadOnlyList<string> named)
    {
        if (DomainName.Parse(host ?? (named is [var first, ..] ? first : "")) is not { } name)
        {
            return [];
        }

        var others = named.Where(other => !other.Equals($"{name}", StringComparison.OrdinalIgnoreCase));

        return [$"{name}", .. product.Coverage is Coverage.MultiDomain ? others : others.Where(other => other.Equals(ActivationAttempt.TwinOf(name), StringComparison.OrdinalIgnoreCase))];
    }

    private static Dictionary<string, string> TextsOf(CertificateRow row, SigningRequest? request)
    {
        var given = ApplicantTexts.Of(row.Applicant);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var known in ApplicantFields.InOrder)
        {
            Add(known, given[known.Name]);
        }

        Add(DeskApplication.AdminEmail, row.AdminEmail);
        Add(AdminFields.OrganizationName, request?.Subject.Organization);

        return texts;

        void Add(ApplicantField field, string? text)
        {
            // What an activation would refuse is no knowledge: it is asked for anew.
            if (text is not null && DeskApplication.Fault(field, text) is null)
            {
                _ = texts.TryAdd(field.Name, text);
            }
        }
    }
}
