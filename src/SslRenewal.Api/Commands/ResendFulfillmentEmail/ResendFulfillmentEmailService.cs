using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Mail;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.ResendFulfillmentEmail;

/// <summary>Writes the mail again that brings a certificate.</summary>
internal sealed class ResendFulfillmentEmailService(RenewalDbContext database, Letters letters)
{
    public async Task<ResendFulfillmentEmailOutcome> ResendAsync(Caller caller, CertificateId id)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(caller.Tenant))
        {
            return new ResendFulfillmentEmailOutcome.Overtaken();
        }

        var row = await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == caller.Tenant && row.CertificateId == id.Value && row.UserKey == caller.UserKey);

        if (ResendFulfillmentRules.InOrder.FirstRefusal(new ResendFulfillmentAttempt(row?.Status, row?.AdminEmail is not null)) is { } refusal)
        {
            return new ResendFulfillmentEmailOutcome.Refused(refusal);
        }

        await letters.FulfillmentAsync(row!, caller.Now, CancellationToken.None);
        _ = database.Add(row!.Enter(caller.Now, $"Sent again to {row.AdminEmail}."));
        _ = await database.SaveChangesAsync();
        await transaction.CommitAsync();

        return new ResendFulfillmentEmailOutcome.Sent();
    }
}
