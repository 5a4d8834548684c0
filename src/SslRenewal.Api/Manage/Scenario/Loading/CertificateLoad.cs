using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of an account's certificates.</summary>
internal sealed class CertificateLoad(int tenant, DateTimeOffset now, Readiness readiness, AccountScan scan)
{
    private readonly ActivationLoad _activations = new(readiness, now);
    private readonly NumberSet _queued = new();
    private readonly NumberSet _replacing = new();

    /// <exception cref="ScenarioException">It contradicts itself or the rest of its account.</exception>
    public IEnumerable<object> Rows(ScenarioCertificate certificate, string userKey, string path)
    {
        Check(certificate, path);
        var row = ToRow(certificate, userKey, CertificateDates.Of(certificate, path, now));
        var names = _activations.Enter(row, certificate, path);
        yield return row;

        foreach (var name in names)
        {
            yield return name;
        }

        if (row.RenewalOf is { } renewed && IsOpen(row))
        {
            if (!_queued.Add(renewed))
            {
                throw ScenarioException.Of($"{path}.renewalOf", "a certificate that no other open renewal renews", $"{renewed}");
            }

            yield return new OpenRenewalRow { Tenant = tenant, CertificateId = renewed, RenewalId = row.CertificateId };
        }
    }

    // A renewal stays open however it ends, unless it was cancelled before it was issued.
    private static bool IsOpen(CertificateRow renewal) => renewal is not { Status: CertificateStatus.Cancelled, IssuedAt: null };

    private void Check(ScenarioCertificate certificate, string path)
    {
        if (certificate.Years is { } years && years > certificate.SslType.MaxYears)
        {
            throw ScenarioException.Of($"{path}.years", $"at most the {certificate.SslType.MaxYears} years that {certificate.SslType} is sold for", $"{years}");
        }

        if (certificate.Sans > 0 && certificate.SslType.Coverage is not Coverage.MultiDomain)
        {
            throw ScenarioException.Of($"{path}.sans", $"0, since {certificate.SslType} is not a multi-domain type", $"{certificate.Sans}");
        }

        if (certificate is { Imported: true, Status: CertificateStatus.NewPurchase or CertificateStatus.NewRenewal })
        {
            throw ScenarioException.Of($"{path}.imported", $"false, since the status is {StatusDates.Of(certificate.Status.Value).Word}", "true");
        }

        CheckOther(certificate.RenewalOf, certificate.CertificateId, $"{path}.renewalOf");
        CheckOther(certificate.ReplacedBy, certificate.CertificateId, $"{path}.replacedBy");

        if (certificate.ReplacedBy is { } reissue && !_replacing.Add(reissue))
        {
            throw ScenarioException.Of($"{path}.replacedBy", "a certificate that takes the place of no other", $"{reissue}");
        }
    }

    private void CheckOther(int? other, int own, string path)
    {
        if (other is { } number && (number == own || !scan.Certificates.Contains(number)))
        {
            throw ScenarioException.Of(path, "another certificate of the account", $"{number}");
        }
    }

    private CertificateRow ToRow(ScenarioCertificate certificate, string userKey, CertificateDates dates) => new()
    {
        Tenant = tenant,
        CertificateId = certificate.CertificateId,
        UserKey = userKey,
        SslType = certificate.SslType.Name,
        Status = certificate.Status ?? CertificateStatus.Active,
        HostName = certificate.HostName,
        Sans = certificate.Sans ?? 0,
        Years = certificate.Years ?? 1,
        PurchasedAt = certificate.PurchasedOn ?? dates.IssuedAt ?? now,
        IssuedAt = dates.IssuedAt,
        ExpiresAt = dates.ExpiresAt,
        IsImported = certificate.Imported ?? false,
        BonusDays = certificate.Activation?.BonusDays ?? 0,
        AsksForLetter = certificate.Activation?.AsksForLetter ?? false,
        RenewalOf = certificate.RenewalOf,
        ReplacedBy = certificate.ReplacedBy,
        Applicant = certificate.Applicant is { } applicant ? ScenarioJson.Write(applicant) : null,
    };
}
