using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Enters how far a certificate of a file has come, and what time brings to it from there.</summary>
internal sealed class ActivationLoad(Readiness readiness, DateTimeOffset now)
{
    /// <returns>The rows of its names.</returns>
    /// <exception cref="ScenarioException">What it says cannot be.</exception>
    public IReadOnlyList<DomainControlRow> Enter(CertificateRow row, ScenarioCertificate certificate, string path)
    {
        var activation = certificate.Activation ?? new ScenarioActivation();
        var request = ReadRequest(certificate.Csr, path);
        var names = Names(row, activation, request, path);

        row.Csr = request?.Pem;
        row.UniqueValue = request is null ? null : ReadUniqueValue(row, activation, path);
        row.AdminEmail = activation.AdminEmail is { } kept ? ReadMailbox(kept, $"{path}.activation.adminEmail") : AdminEmailOf(ApplicantTexts.Of(certificate.Applicant));
        row.ActivatedAt = activation.On;
        row.ProviderOrderId = activation.ProviderOrderId;
        row.CarriedDays = activation.CarriedDays ?? 0;
        row.LetterUploadedAt = activation.LetterUploadedOn;
        row.LetterApprovedAt = activation.LetterApprovedOn;
        row.RefusalReason = activation.RefusalReason;
        row.OrganizationValidatedAt = activation.OrganizationValidatedOn;
        row.ConfirmedAt = activation.ConfirmedOn;
        row.IssueAt = activation.IssueOn;

        if (row.Status is CertificateStatus.Purchased or CertificateStatus.PurchaseError && request is not null)
        {
            readiness.Presume(row, names, now);
            readiness.Advance(row, names, now);
        }

        if (row is { Status: CertificateStatus.Purchased, IssueAt: not null } && !Readiness.IsComplete(row, names))
        {
            throw ScenarioException.Of($"{path}.activation.issueOn", "no such day while something is missing that the issuer asks for");
        }

        EnterPresent(row);
        return names;
    }

    // What time brought before the file was loaded is not brought again: its leaves are known by their dates, and its notices are sent.
    private void EnterPresent(CertificateRow row)
    {
        if (row is { Status: CertificateStatus.Active, ExpiresAt: { } end, IssuedAt: { } issued })
        {
            if (row is { Csr: not null, IsImported: false })
            {
                var leaf = LeafPeriod.At(now, issued, end);
                (row.LeafFrom, row.LeafUntil) = (leaf.NotBefore, leaf.NotAfter);
            }

            row.LastNotice = row.AdminEmail is null ? null : ExpiryNotice.DaysBefore.Where(days => end.AddDays(-days) <= now).Select(days => (int?)days).LastOrDefault();
        }

        row.Foresee();
    }

    private static SigningRequest? ReadRequest(string? csr, string path) => csr is null ? null
        : SigningRequest.Read(csr) is RequestReading.Read(var request) ? request
        : throw ScenarioException.Of($"{path}.csr", "a signing request that an activation takes: PKCS#10, PEM or base64");

    private static string ReadUniqueValue(CertificateRow row, ScenarioActivation activation, string path) =>
        activation.UniqueValue is null ? UniqueValue.For(new CertificateId(row.CertificateId), row.PurchasedAt).Text
        : UniqueValue.Parse(activation.UniqueValue)?.Text ?? throw ScenarioException.Of($"{path}.activation.uniqueValue", $"1 to {UniqueValue.MaxLength} ASCII letters and digits");

    private static string ReadMailbox(string text, string path) => EmailAddress.Parse(text)?.ToString() ?? throw ScenarioException.Of(path, "a mailbox");

    private static IReadOnlyList<DomainControlRow> Names(CertificateRow row, ScenarioActivation activation, SigningRequest? request, string path)
    {
        var given = activation.DomainControl ?? (row.Status is CertificateStatus.Purchased or CertificateStatus.PurchaseError
            ? [.. (request?.Names.Dns ?? []).Where(name => DomainName.Parse(name) is not null).Select(name => new ScenarioDomainControl { Name = name, Method = DomainControlMethod.Cname })]
            : []);

        return given.Select(name => name.Name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() != given.Count
            ? throw ScenarioException.Of($"{path}.activation.domainControl", "each name once")
            : [.. given.Select((name, at) => Name(row, name, at, $"{path}.activation.domainControl[{at}]"))];
    }

    private static DomainControlRow Name(CertificateRow row, ScenarioDomainControl given, int at, string path) => new()
    {
        Tenant = row.Tenant,
        CertificateId = row.CertificateId,
        Name = DomainName.Parse(given.Name)?.ToString() ?? throw ScenarioException.Of($"{path}.name", "a host name"),
        Position = at,
        Method = given.Method,
        ApproverEmail = given.Method is not DomainControlMethod.Email || EmailAddress.Parse(given.ApproverEmail ?? "") is not null ? given.ApproverEmail : throw ScenarioException.Of($"{path}.approverEmail", "a mailbox"),
        ShownAt = given.ShownOn,
    };

    /// <summary>The mailbox that an applicant names.</summary>
    internal static string? AdminEmailOf(ApplicantTexts applicant) => applicant[ActivationNames.AdminEmail] is { } text ? EmailAddress.Parse(text)?.ToString() : null;
}
