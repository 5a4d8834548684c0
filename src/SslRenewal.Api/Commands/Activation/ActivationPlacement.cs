using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Webhooks;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Decides an activation or a reissue on a look that locks nothing, and stores what it grants once it was decided again.</summary>
internal sealed class ActivationPlacement(RenewalDbContext database, ActivationFacts facts, FaultService faults, ValidationProgress validation, ControlWatch watch, WebhookMessages messages)
{
    private const string RefusedSentence = "Refused by the issuer.";

    private static readonly Refusal IssuerRefused = new("fault.issuer-refuses", ActivateErrors.IssuerRefuses);

    /// <param name="rules">The command's.</param>
    /// <param name="hostOf">Whose common name the request must have, of the certificate and the one that it renews.</param>
    /// <param name="storeAsync">Enters what was granted, and returns the certificate that waits from now on, with its names.</param>
    public async Task<ActivationOutcome> PlaceAsync(
        ApiCall call, ActivationInput input, IReadOnlyList<Rule<ActivationAttempt>> rules, Func<CertificateRow, CertificateRow?, string?> hostOf,
        Func<ActivationLook, Task<ActivationOutcome.Accepted>> storeAsync, CancellationToken cancellationToken)
    {
        var sound = await facts.GatherAsync(call.Caller, input, hostOf, cancellationToken);

        if (rules.FirstRefusal(sound.Attempt) is { } refusal)
        {
            return new ActivationOutcome.Refused(refusal);
        }

        var isStruck = await IsStruckAsync(call);

        // What is read from here on is what will be written.
        database.ChangeTracker.Clear();
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(call.Caller.Tenant))
        {
            return new ActivationOutcome.Overtaken();
        }

        var look = await facts.GatherAsync(call.Caller, input, hostOf, CancellationToken.None);

        if (rules.FirstRefusal(look.Attempt) is { } late)
        {
            return new ActivationOutcome.Refused(late);
        }

        var accepted = await storeAsync(look);
        database.AddRange(accepted.Names);

        if (isStruck)
        {
            _ = database.Add(accepted.Certificate.Take(CertificateStep.IssuerRefuses, call.Caller.Now, RefusedSentence));
            await messages.RefusedAsync(accepted.Certificate, RefusedSentence, call.Caller.Now, CancellationToken.None);
        }
        else
        {
            await validation.BeginAsync(accepted.Certificate, accepted.Names, call.Caller.Now, CancellationToken.None);
        }

        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
        watch.Look(accepted.Certificate.Tenant, accepted.Certificate.CertificateId);

        return isStruck ? new ActivationOutcome.Refused(IssuerRefused) : accepted;
    }

    private async Task<bool> IsStruckAsync(ApiCall call)
    {
        foreach (var fault in call.Faults.Where(fault => fault.Kind is FaultKind.IssuerRefuses))
        {
            if (await faults.TryHitAsync(call, fault))
            {
                return true;
            }
        }

        return false;
    }
}
