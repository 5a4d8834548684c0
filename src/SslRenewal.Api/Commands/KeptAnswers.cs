using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.KeptAnswers;

namespace SslRenewal.Api.Commands;

/// <summary>The first OK answers of charging commands that came with an <c>Idempotency-Key</c>: kept for 24 hours of real time, per user, command and key.</summary>
internal sealed class KeptAnswers(RenewalDbContext database, TimeProvider system)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Whether a header's value is a key: 1 to 255 visible ASCII characters.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= KeptAnswerRow.MaxKeyLength && text.All(letter => letter is >= '!' and <= '~');

    /// <summary>What was answered to the call's key, or <see langword="null"/> where nothing was or the call has none.</summary>
    public async Task<KeptAnswer?> FindAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.IdempotencyKey is not { } key)
        {
            return null;
        }

        var row = await database.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(
            row => row.Tenant == call.Caller.Tenant && row.UserKey == call.Caller.UserKey && row.Command == call.Command.Name && row.Key == key, cancellationToken);

        return row is null || IsPast(row.KeptAt) ? null : new KeptAnswer(ToAnswer(row), row.ParametersHash == Hash(call));
    }

    /// <summary>Within the order's transaction: keeps its answer, and lets go of the tenant's that are past their day.</summary>
    public async Task AddAsync(ApiCall call, XmlResult answer)
    {
        if (call.IdempotencyKey is not { } key)
        {
            return;
        }

        var now = system.GetUtcNow();
        var oldest = now - Kept;

        _ = await database.KeptAnswers.Where(row => row.Tenant == call.Caller.Tenant && row.KeptAt <= oldest).ExecuteDeleteAsync();
        _ = database.KeptAnswers.Add(new KeptAnswerRow
        {
            Tenant = call.Caller.Tenant,
            UserKey = call.Caller.UserKey,
            Command = call.Command.Name,
            Key = key,
            ParametersHash = Hash(call),
            Document = answer.Document,
            EligibleFrom = answer.Eligible?.Opens,
            EligibleUntil = answer.Eligible?.Closes,
            ReplacedType = answer.ReplacedType,
            KeptAt = now,
        });
    }

    private static XmlResult ToAnswer(KeptAnswerRow row) => new(row.Document)
    {
        IsRepeated = true,
        Eligible = row is { EligibleFrom: { } from, EligibleUntil: { } until } ? new RenewalWindow(from, until) : null,
        ReplacedType = row.ReplacedType,
    };

    private bool IsPast(DateTimeOffset keptAt) => keptAt <= system.GetUtcNow() - Kept;

    // Lengths before the values, so that no two sets of values read the same.
    private static string Hash(ApiCall call) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(call.Command.Parameters.Select(parameter => call.Parameters[parameter.Name]).Select(text => $"{text.Value.Length}:{text.Value};{text.IsAmbiguous};")))));
}
