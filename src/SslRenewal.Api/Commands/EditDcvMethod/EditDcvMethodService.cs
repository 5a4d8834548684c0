using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary>Changes how control of a certificate's names is to be shown, and asks for it again.</summary>
internal sealed class EditDcvMethodService(RenewalDbContext database, PurchasedCertificates certificates, ValidationProgress validation, ControlWatch watch)
{
    public async Task<EditDcvMethodOutcome> EditAsync(ApiCall call, EditDcvMethodRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(call.Caller.Tenant))
        {
            return new EditDcvMethodOutcome.Overtaken();
        }

        var (certificate, names) = await certificates.FindAsync(call.Caller, request.CertificateId, cancellationToken);
        var attempt = ToDomain(request, certificate, names);

        if (EditControlRules.InOrder.FirstRefusal(attempt) is { } refusal)
        {
            return new EditDcvMethodOutcome.Refused(refusal);
        }

        var changed = attempt.Changes.Select(change => Enter(certificate!, names.First(row => row.Name == $"{change.Name}"), change.Choice!, call.Caller.Now)).ToList();
        await validation.BeginAsync(certificate!, names, call.Caller.Now, CancellationToken.None);

        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
        watch.Look(certificate!.Tenant, certificate.CertificateId);

        return new EditDcvMethodOutcome.Edited(certificate, changed);
    }

    private static EditControlAttempt ToDomain(EditDcvMethodRequest request, CertificateRow? certificate, IReadOnlyList<DomainControlRow> names) => new(
        request.Method, request.DnsNames, request.Methods, certificate?.Status, certificate is null ? null : ProductCatalogue.Find(certificate.SslType)!.Coverage, [.. names.Select(row => DomainName.Parse(row.Name)!)]);

    // The method that the name has already is only tried again; another one has to be shown anew, and links that were sent before end.
    private DomainControlRow Enter(CertificateRow certificate, DomainControlRow name, ControlChoice choice, DateTimeOffset now)
    {
        var approver = choice.Approver?.ToString();

        if (name.Method != choice.Method || !string.Equals(name.ApproverEmail, approver, StringComparison.OrdinalIgnoreCase))
        {
            (name.Method, name.ApproverEmail, name.Token, name.ShownAt) = (choice.Method, approver, null, null);
            certificate.IssueAt = null;
            _ = database.Add(certificate.Enter(now, $"Control of {name.Name} is to be shown by {choice.Method}."));
        }

        return name;
    }
}
