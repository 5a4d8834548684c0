using System.Security.Cryptography;
using System.Text;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.KeptAnswers;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands;

/// <summary>The first OK answers of charging commands that came with an <c>Idempotency-Key</c>: kept for 24 hours of real time, per user, command and key.</summary>
internal sealed class KeptAnswers(PreparedDatabase database, TimeProvider system)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly PreparedStatement OfKey = new(
        "SELECT parameters_hash, document, eligible_from, eligible_until, replaced_type, kept_at FROM kept_answers WHERE tenant = @tenant AND user_key = @user AND command = @command AND key = @key",
        "@tenant", "@user", "@command", "@key");

    private static readonly PreparedStatement LetGo = new("DELETE FROM kept_answers WHERE tenant = @tenant AND kept_at <= @oldest", "@tenant", "@oldest");

    /// <summary>Whether a header's value is a key: 1 to 255 visible ASCII characters.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= KeptAnswerRow.MaxKeyLength && text.All(letter => letter is >= '!' and <= '~');

    /// <summary>What was answered to the call's key, or <see langword="null"/> where nothing was or the call has none.</summary>
    public async ValueTask<KeptAnswer?> FindAsync(ApiCall call, CancellationToken cancellationToken) =>
        call.IdempotencyKey is null ? null : await database.ReadAsync(connection => FindAsync(connection, call, cancellationToken), cancellationToken);

    /// <summary>The same, within a transaction.</summary>
    public async ValueTask<KeptAnswer?> FindAsync(PreparedConnection connection, ApiCall call, CancellationToken cancellationToken)
    {
        if (call.IdempotencyKey is not { } key)
        {
            return null;
        }

        var found = await connection.FindAsync(
            OfKey, row => new Found(row.GetString(0), row.GetString(1), row.Day(2), row.Day(3), row.TextOrNull(4), row.Instant(5)!.Value), cancellationToken, call.Caller.Tenant, call.Caller.UserKey, call.Command.Name, key);

        return found is null || IsPast(found.KeptAt) ? null : new KeptAnswer(ToAnswer(found), found.ParametersHash == Hash(call));
    }

    /// <summary>Within the order's transaction: keeps its answer, and lets go of the tenant's that are past their day.</summary>
    public void Add(PreparedConnection connection, ApiCall call, XmlResult answer)
    {
        if (call.IdempotencyKey is not { } key)
        {
            return;
        }

        var now = system.GetUtcNow();

        connection.Change(LetGo, call.Caller.Tenant, now - Kept);
        connection.Add(new KeptAnswerRow
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

    private static XmlResult ToAnswer(Found row) => new(row.Document)
    {
        IsRepeated = true,
        Eligible = row is { EligibleFrom: { } from, EligibleUntil: { } until } ? new RenewalWindow(from, until) : null,
        ReplacedType = row.ReplacedType,
    };

    private bool IsPast(DateTimeOffset keptAt) => keptAt <= system.GetUtcNow() - Kept;

    // Lengths before the values, so that no two sets of values read the same.
    private static string Hash(ApiCall call) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(call.Command.Parameters.Select(parameter => call.Parameters[parameter.Name]).Select(text => $"{text.Value.Length}:{text.Value};{text.IsAmbiguous};")))));

    // A row as it is read.
    private sealed record Found(string ParametersHash, string Document, DateOnly? EligibleFrom, DateOnly? EligibleUntil, string? ReplacedType, DateTimeOffset KeptAt);
}
