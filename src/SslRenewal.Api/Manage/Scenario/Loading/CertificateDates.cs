using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>When a certificate of a file was issued, and when it expires.</summary>
internal sealed record CertificateDates(DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt)
{
    private const string Expiry = "exactly one of expiresOn and expiresInDays";

    /// <param name="certificate">The certificate.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="now">What the account's clock says.</param>
    /// <exception cref="ScenarioException">Its dates do not go with its status, or with each other.</exception>
    public static CertificateDates Of(ScenarioCertificate certificate, string path, DateTimeOffset now)
    {
        var status = StatusDates.Of(certificate.Status ?? CertificateStatus.Active);
        var expiresAt = certificate.ExpiresOn ?? (certificate.ExpiresInDays is { } days ? now.AddDays(days) : null);

        return (certificate, status, expiresAt) switch
        {
            ({ ExpiresOn: not null, ExpiresInDays: not null }, _, _) => throw ScenarioException.Of($"{path}.expiresInDays", Expiry),
            (_, { NeedsExpiry: true }, null) => throw ScenarioException.Of($"{path}.expiresOn", $"{Expiry}, since the status is {status.Word}"),
            (_, { MayExpire: false }, not null) => throw ScenarioException.Of($"{path}.{(certificate.ExpiresOn is null ? "expiresInDays" : "expiresOn")}", $"no expiry, since the status is {status.Word}"),
            ({ IssuedOn: not null }, { MayExpire: false }, _) => throw ScenarioException.Of($"{path}.issuedOn", $"no issue date, since the status is {status.Word}"),
            ({ IssuedOn: not null }, _, null) => throw ScenarioException.Of($"{path}.expiresOn", $"{Expiry}, since issuedOn is given"),
            (_, _, null) => new(IssuedAt: null, ExpiresAt: null),
            (_, _, { } expiry) => Of(certificate.IssuedOn ?? (status.WasIssued ? expiry.AddYears(-(certificate.Years ?? 1)) : null), expiry, path),
        };
    }

    private static CertificateDates Of(DateTimeOffset? issuedAt, DateTimeOffset expiresAt, string path) =>
        issuedAt >= expiresAt ? throw ScenarioException.Of($"{path}.issuedOn", "an instant before the expiry")
        : issuedAt is { } issued && !ScenarioLimits.IsDate(issued) ? throw ScenarioException.Of($"{path}.expiresOn", "an instant with room for the years before it")
        : new(issuedAt, expiresAt);
}
