using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Reads what is to be paid, or was.</summary>
internal sealed class Baskets(RenewalDbContext database, DeskAttempts attempts, RenewalQuotes quotes)
{
    /// <summary>As it stands now, of one state of everything: it may be paid in another tab at this moment.</summary>
    public async Task<Basket?> LookAsync(Caller caller, Guid basketId, string? code, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await ReadAsync(caller, basketId, code, cancellationToken);
    }

    /// <summary>The same within a transaction; <see langword="null"/> where there is no such basket of the user's.</summary>
    public async Task<Basket?> ReadAsync(Caller caller, Guid basketId, string? code, CancellationToken cancellationToken)
    {
        var drafts = await database.RenewalDrafts.Where(row => row.Tenant == caller.Tenant && row.BasketId == basketId && row.UserKey == caller.UserKey).OrderBy(row => row.CertificateId).ThenBy(row => row.DraftId).ToListAsync(cancellationToken);
        var balance = await database.Users.Where(row => row.Tenant == caller.Tenant && row.UserKey == caller.UserKey).Select(row => (decimal?)row.Balance).SingleOrDefaultAsync(cancellationToken);

        if (drafts is [] || balance is not { } held)
        {
            return null;
        }

        var lines = new List<BasketLine>();

        foreach (var draft in drafts)
        {
            if (await ReadLineAsync(caller, draft, code, lines, cancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }

        return new Basket(basketId, lines, held, code);
    }

    private async Task<BasketLine?> ReadLineAsync(Caller caller, RenewalDraftRow draft, string? code, IReadOnlyList<BasketLine> before, CancellationToken cancellationToken)
    {
        if (await attempts.FindApplicationAsync(caller, draft.CertificateId, cancellationToken) is not { } held)
        {
            return null;
        }

        var application = held.With(Drafts.ToldOf(draft));

        if (await attempts.GatherAsync(caller, application, draft.Years, code, Drafts.InputOf(application, draft.Csr), cancellationToken) is not { } gathered)
        {
            return null;
        }

        var attempt = gathered with { Renewal = After(gathered.Renewal, before) };
        var renewal = draft.RenewalId is { } id ? await database.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == caller.Tenant && row.CertificateId == id, cancellationToken) : null;

        var paid = renewal is null ? null : await database.Orders.Where(row => row.Tenant == caller.Tenant && row.CertificateId == renewal.CertificateId).Select(row => (decimal?)row.Amount).FirstOrDefaultAsync(cancellationToken);

        return new BasketLine(draft, application, attempt, quotes.CoverageOf(attempt.Renewal), renewal is null ? RefusalOf(attempt, before) : null, renewal, paid);
    }

    private static DeskRefusal? RefusalOf(DeskAttempt attempt, IEnumerable<BasketLine> before) =>
        DeskRules.OfDraft.FirstRefusal(attempt)
        ?? (before.Any(line => line.IsPayable && line.Draft.CertificateId == attempt.Renewal.Request.CertificateId.Value) ? DeskRefusals.AmongThese : null);

    // Those before it are paid first.
    private static RenewalAttempt After(RenewalAttempt attempt, IEnumerable<BasketLine> before)
    {
        BasketLine[] paid = [.. before.Where(line => line.IsPayable)];

        return attempt with
        {
            Balance = attempt.Balance - paid.Sum(line => line.Attempt.Renewal.Price),
            Promotion = attempt.Promotion is { Promotion: not null } use ? use with { Used = use.Used + paid.Length } : attempt.Promotion,
        };
    }
}
