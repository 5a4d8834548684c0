using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Brings renewals to the payment: what is chosen is stored, and nothing is ordered yet.</summary>
internal sealed class Drafts(RenewalDbContext database, DeskAttempts attempts)
{
    public async Task<Preparation> PrepareAsync(Caller caller, IEnumerable<int> certificates, RenewalChoice choice, CancellationToken cancellationToken)
    {
        var basket = Guid.CreateVersion7(caller.Now);
        var refused = new Dictionary<int, DeskRefusal>();
        var drafts = new List<RenewalDraftRow>();

        foreach (var id in certificates.Distinct())
        {
            if (drafts.Count == DeskRefusals.MaxTogether)
            {
                refused[id] = DeskRefusals.TooMany;
                continue;
            }

            var application = (await attempts.FindApplicationAsync(caller, id, cancellationToken))?.With(choice.Told);

            if (application is null)
            {
                refused[id] = DeskRefusals.Unknown;
            }
            else if (await JudgeAsync(caller, application, choice, cancellationToken) is { } refusal)
            {
                refused[id] = refusal;
            }
            else
            {
                drafts.Add(DraftOf(caller, application, choice, basket));
            }
        }

        if (drafts is [])
        {
            return new Preparation(BasketId: null, refused);
        }

        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(caller.Tenant))
        {
            return new Preparation(BasketId: null, refused);
        }

        database.RenewalDrafts.AddRange(drafts);
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return new Preparation(basket, refused);
    }

    /// <summary>What was chosen for a certificate in a basket, or <see langword="null"/>.</summary>
    public Task<RenewalDraftRow?> FindAsync(Caller caller, Guid? basketId, int certificateId, CancellationToken cancellationToken) =>
        database.RenewalDrafts.AsNoTracking().FirstOrDefaultAsync(row => row.Tenant == caller.Tenant && row.BasketId == basketId && row.UserKey == caller.UserKey && row.CertificateId == certificateId, cancellationToken);

    /// <summary>What a draft is activated with: its own request, or as the one will be that is made for it.</summary>
    public static ActivationInput InputOf(RenewalApplication application, string? csr) => csr is null ? RequestInputs.Assumed(application) : RequestInputs.Of(application, SigningRequest.Read(csr));

    /// <summary>What the draft was told beside the application.</summary>
    public static IReadOnlyDictionary<string, string> ToldOf(RenewalDraftRow draft) =>
        draft.Told is null ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Told)!;

    private async Task<DeskRefusal?> JudgeAsync(Caller caller, RenewalApplication application, RenewalChoice choice, CancellationToken cancellationToken) =>
        await attempts.GatherAsync(caller, application, choice.Years, promotionCode: null, InputOf(application, choice.Key is null ? choice.Csr ?? "" : null), cancellationToken) is { } attempt
            ? DeskRules.OfDraft.FirstRefusal(attempt)
            : DeskRefusals.Unknown;

    private static RenewalDraftRow DraftOf(Caller caller, RenewalApplication application, RenewalChoice choice, Guid basket) => new()
    {
        Tenant = caller.Tenant,
        DraftId = Guid.CreateVersion7(caller.Now),
        BasketId = basket,
        UserKey = caller.UserKey,
        CertificateId = application.Row.CertificateId,
        Years = choice.Years,
        KeyKind = choice.Key?.Slug,
        Csr = choice.Key is null && SigningRequest.Read(choice.Csr!) is RequestReading.Read(var request) ? request.Pem : null,
        Told = choice.Told.Count == 0 ? null : JsonSerializer.Serialize(choice.Told),
        PreparedAt = caller.Now,
    };
}
