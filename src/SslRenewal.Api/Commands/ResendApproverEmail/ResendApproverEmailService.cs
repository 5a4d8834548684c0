using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.ResendApproverEmail;

/// <summary>Asks again for control of a certificate's names: mailboxes get their mail, files and records are looked for.</summary>
internal sealed class ResendApproverEmailService(RenewalDbContext database, PurchasedCertificates certificates, ValidationProgress validation, ControlWatch watch)
{
    public async Task<ResendApproverEmailOutcome> ResendAsync(ApiCall call, CertificateId id, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(call.Caller.Tenant))
        {
            return new ResendApproverEmailOutcome.Overtaken();
        }

        var (certificate, names) = await certificates.FindAsync(call.Caller, id, cancellationToken);

        if (ResendApproverRules.InOrder.FirstRefusal(new ResendApproverAttempt(certificate?.Status, names.Count)) is { } refusal)
        {
            return new ResendApproverEmailOutcome.Refused(refusal);
        }

        _ = database.Add(certificate!.Enter(call.Caller.Now, "Control of its names is asked for again."));
        await validation.BeginAsync(certificate, names, call.Caller.Now, CancellationToken.None);

        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
        watch.Look(certificate.Tenant, certificate.CertificateId);

        return new ResendApproverEmailOutcome.Sent();
    }
}
