using SslRenewal.Api.Commands.Activation;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What a renewal on the desk is activated with.</summary>
internal static class RequestInputs
{
    /// <summary>By a signing request that was uploaded, or made.</summary>
    public static ActivationInput Of(RenewalApplication application, RequestReading reading) =>
        Of(application, ActivationReading.FactsOf(reading), (reading as RequestReading.Read)?.Request);

    /// <summary>By a signing request that is yet to be made: as it will be.</summary>
    public static ActivationInput Assumed(RenewalApplication application) =>
        Of(application, new SigningFacts(Fault: null, application.CommonName, application.Names, HasIpAddresses: false, OrganizationOf(application)?.Organization), signing: null);

    /// <summary>By a signing request as it came out; of one that was made for it, a name that is too long for its subject is the common name nevertheless, and stands among its names.</summary>
    public static ActivationInput Of(RenewalApplication application, MadeRequest made)
    {
        var facts = ActivationReading.FactsOf(made.Reading);
        var isAmongNames = made.ProtectedKey is not null && application.CommonName is { } host && facts.Names.Contains(host, StringComparer.OrdinalIgnoreCase);

        return Of(application, isAmongNames ? facts with { CommonName = facts.CommonName ?? application.CommonName } : facts, (made.Reading as RequestReading.Read)?.Request);
    }

    /// <summary>The organisation that a request names which is made for it; none for DV, which certifies none.</summary>
    public static RequestSubject? OrganizationOf(RenewalApplication application) => application.Product.Validation is ValidationLevel.Domain ? null : new RequestSubject(
        application.CommonName, Find(application, AdminFields.OrganizationName), OrganizationalUnit: null, Find(application, AdminFields.City), Find(application, AdminFields.StateProvince), Find(application, AdminFields.Country), Email: null);

    private static ActivationInput Of(RenewalApplication application, SigningFacts facts, SigningRequest? signing) => new(
        new ActivationRequest(
            new CertificateId(application.Row.CertificateId), facts,
            DeskApplication.ControlOf(application.Product.Validation, facts.CommonName, [.. application.Names.Skip(1)], application.Product.Coverage),
            UniqueValue: null, new Applicant(application.Texts)),
        signing,
        Find(application, DeskApplication.AdminEmail) is { } email ? EmailAddress.Parse(email) : null);

    private static string? Find(RenewalApplication application, ApplicantField field) => application.Texts.GetValueOrDefault(field.Name);
}
