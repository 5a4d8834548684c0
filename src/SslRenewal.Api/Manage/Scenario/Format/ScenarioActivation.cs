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

    [Field("When the organisation was found to be who it says.")]
    public DateTimeOffset? OrganizationValidatedOn { get; init; }

    [Field("When the organisation confirmed the order.")]
    public DateTimeOffset? ConfirmedOn { get; init; }

    [Field("When it is issued, where everything that is asked for is there.")]
    public DateTimeOffset? IssueOn { get; init; }

    [Field("How control of each name is shown, the common name first; by default that of every name of the request by a CNAME record.", Max = ScenarioLimits.Names)]
    public IReadOnlyList<ScenarioDomainControl>? DomainControl { get; init; }
}
