using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>How control of a name is shown.</summary>
internal sealed record ScenarioDomainControl
{
    [Field("The host name; a wildcard with its star.", Min = 1, Max = 253)]
    public required string Name { get; init; }

    [Field("The way.")]
    public required DomainControlMethod Method { get; init; }

    [Field("Who is asked, where the way is by e-mail.", Min = 3, Max = 255)]
    public string? ApproverEmail { get; init; }

    [Field("When it was shown.")]
    public DateTimeOffset? ShownOn { get; init; }
}
