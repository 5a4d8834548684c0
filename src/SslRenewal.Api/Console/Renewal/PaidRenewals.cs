using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Puts a renewal into the database that is paid on the desk, activated at once, within the order's transaction.</summary>
internal sealed class PaidRenewals(RenewalDbContext database, RenewalQuotes quotes, ValidationProgress validation, ServiceSettings settings)
{
    /// <summary>Whether the request that a renewal would be activated with, as it came out, may be used for it.</summary>
    public static bool IsGranted(BasketLine line, MadeRequest made) =>
        DeskRules.OfRequest.FirstRefusal(line.Attempt with { Activation = line.Attempt.Activation! with { Request = RequestInputs.Of(line.Application, made).Request } }) is null;

    public async Task<Bought> StoreAsync(HeldAccount account, BasketLine line, MadeRequest made)
    {
        var attempt = line.Attempt.Renewal;
        var input = RequestInputs.Of(line.Application, made);
        var granted = line.Attempt.Activation! with { Request = input.Request };

        var renewal = RenewedCertificates.Begin(account, attempt, quotes.BonusOf(attempt), IssuingTime.Of(attempt.Issued!.Validation).AsksForLetter);
        database.AddRange(renewal, renewal.Enter(attempt.Now, $"Bought on the desk as the renewal of {renewal.RenewalOf}."), RenewedCertificates.Open(renewal));

        if (made.ProtectedKey is { } key)
        {
            _ = database.PrivateKeys.Add(new PrivateKeyRow { Tenant = renewal.Tenant, CertificateId = renewal.CertificateId, ProtectedKey = key });
        }

        var names = ActivationDetails.NamesOf(renewal, granted);
        database.AddRange(names);
        _ = database.Add(ActivationDetails.Activate(renewal, line.Application.Row, input, granted, settings.Seed));

        await validation.BeginAsync(renewal, names, attempt.Now, CancellationToken.None);

        return RenewedCertificates.Bought(renewal, attempt);
    }
}
