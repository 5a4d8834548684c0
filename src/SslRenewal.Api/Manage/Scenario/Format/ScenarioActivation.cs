using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>How far a certificate has come since its activation.</summary>
internal sealed record ScenarioActivation
{
    [Field("When it was activated.")]
    public DateTimeOffset? On { get; init; }

    [Field("What the values of domain control end with; by default 13 hexadecimal digits of the purchase and the number.", Min = 1, Max = 20)]
    public string? UniqueValue { get; init; }

    [Field("Where the certificate and notices of its expiry are sent, where that is not the applicant's adminEmailAddress.", Min = 3, Max = 255)]
    public string? AdminEmail { get; init; }

    [Field("The issuer's own number; drawn by default.", Min = 1, Max = ScenarioLimits.Id)]
    public int? ProviderOrderId { get; init; }

    [Field("The days carried over from the certificate that it renews.", Max = ScenarioLimits.Days)]
    public int? CarriedDays { get; init; }

    [Field("The days given on top, for a renewal on the desk.", Max = ScenarioLimits.Days)]
    public int? BonusDays { get; init; }

    [Field("Whether it asks for a confirmation letter, as a renewal on the desk does whose type validates an organisation.")]
    public bool? AsksForLetter { get; init; }

    [Field("When the confirmation letter came; the letter itself is no part of a scenario.")]
    public DateTimeOffset? LetterUploadedOn { get; init; }

    [Field("When the confirmation letter was accepted.")]
    public DateTimeOffset? LetterApprovedOn { get; init; }

    [Field("Why a reviewer refused it.", Min = 1, Max = CertificateEventRow.MaxLength, Lines = true)]
    public string? RefusalReason { get; init; }

    [Field("When the organisation was found to be who it says.")]
    public DateTimeOffset? OrganizationValidatedOn { get; init; }

    [Field("When the organisation confirmed the order.")]
    public DateTimeOffset? ConfirmedOn { get; init; }

    [Field("When it is issued, where everything that is asked for is there.")]
    public DateTimeOffset? IssueOn { get; init; }

    [Field("How control of each name is shown, the common name first; by default that of every name of the request by a CNAME record.", Max = ScenarioLimits.Names)]
    public IReadOnlyList<ScenarioDomainControl>? DomainControl { get; init; }
}
