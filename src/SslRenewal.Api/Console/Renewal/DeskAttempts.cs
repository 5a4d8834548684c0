using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Foreign;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Gathers what the rules of renewal on the desk look at.</summary>
internal sealed class DeskAttempts(RenewalDbContext database, ServiceSettings settings)
{
    /// <summary>The application of one of the user's certificates, or <see langword="null"/> where there is no such certificate.</summary>
    public async Task<RenewalApplication?> FindApplicationAsync(Caller caller, int certificateId, CancellationToken cancellationToken)
    {
        var row = await database.Certificates.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Tenant == caller.Tenant && row.CertificateId == certificateId && row.UserKey == caller.UserKey, cancellationToken);

        if (row is null)
        {
            return null;
        }

        var controlled = await database.NamesOf(row).Select(name => name.Name).ToListAsync(cancellationToken);

        return RenewalApplication.Of(row, controlled, controlled is [] && row.Csr is null ? await CertifiedAsync(row, cancellationToken) : []);
    }

    /// <param name="input">The signing request and all that goes with it, or <see langword="null"/> where only the period is judged.</param>
    /// <returns><see langword="null"/> where the user has gone with a scenario.</returns>
    public async Task<DeskAttempt?> GatherAsync(Caller caller, RenewalApplication application, int years, string? promotionCode, ActivationInput? input, CancellationToken cancellationToken)
    {
        var row = application.Row;
        var request = new RenewalRequest(new CertificateId(row.CertificateId), years, new RequestedType(application.Product), promotionCode);

        await using var connection = await PreparedConnection.OfAsync(database, cancellationToken);

        if (await RenewFacts.GatherAsync(connection, caller, request, cancellationToken) is not { } renewal)
        {
            return null;
        }

        var entry = new DeskEntry(settings.DeskPolicy, renewal.Today, renewal.Certificate, row.RenewedBy is { } by ? new CertificateId(by) : null);

        return new DeskAttempt(entry, renewal, input is null ? null : new ActivationAttempt(input.Request, caller.Now, Bought(renewal, row.HostName)), input?.AdminEmail);
    }

    private async Task<IReadOnlyList<string>> CertifiedAsync(CertificateRow row, CancellationToken cancellationToken)
    {
        var newest = await database.Leaves.Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId).OrderByDescending(leaf => leaf.Number).Select(leaf => leaf.Pem).FirstOrDefaultAsync(cancellationToken);

        return newest is not null && PemFile.Read(newest).Certificates is [var der, ..] && ForeignCertificate.Read(der) is ForeignReading.Leaf(var leaf) ? [.. leaf.Names.Select(name => $"{name}")] : [];
    }

    // What the order is about to buy, as its activation will find it.
    private static HeldCertificate Bought(RenewalAttempt renewal, string? renewedHost) => new(
        renewal.Request.CertificateId, renewal.Issued!, CertificateStatus.NewRenewal, renewal.Certificate?.ExtraNames ?? 0, renewal.Years, renewal.Now,
        WasActivated: false, ExpiresAt: null, IsBeingReissued: false, renewedHost);
}
