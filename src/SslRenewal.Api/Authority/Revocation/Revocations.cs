using Microsoft.EntityFrameworkCore;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Authority.Ocsp;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Authority.Revocation;

/// <summary>What the authority says about leaves that were revoked, as lists and by OCSP.</summary>
internal sealed class Revocations(RenewalDbContext database, ServiceAuthority service, ClocksInUse clocks, TimeProvider machine)
{
    /// <summary>The list of the intermediate: every revoked leaf that has not expired by every clock.</summary>
    public async Task<RevocationList> ListAsync(CancellationToken cancellationToken)
    {
        var authority = await service.ReadAsync(cancellationToken);
        var validity = await clocks.ReadAsync(cancellationToken);
        var revoked = await database.Leaves.Where(leaf => leaf.RevokedAt != null && !leaf.IsImported && leaf.NotAfter >= validity.ThisUpdate)
            .OrderBy(leaf => leaf.RevokedAt).ThenBy(leaf => leaf.Serial)
            .Select(leaf => new { leaf.Serial, RevokedAt = leaf.RevokedAt!.Value }).ToListAsync(cancellationToken);

        return authority.ListRevoked(revoked.Select(leaf => new RevokedLeaf(SerialNumber.Parse(leaf.Serial)!, leaf.RevokedAt)), validity, Number());
    }

    /// <summary>The root's list, which is empty; <see langword="null"/> where the root's key was not given.</summary>
    public async Task<RevocationList?> ListOfRootAsync(CancellationToken cancellationToken) =>
        (await service.ReadAsync(cancellationToken)).ListRevokedByRoot(await clocks.ReadAsync(cancellationToken), Number());

    /// <summary>An OCSP answer in DER, to what may be no request.</summary>
    public async Task<ReadOnlyMemory<byte>> AnswerAsync(OcspRequest? request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            return OcspErrors.MalformedRequest;
        }

        var authority = await service.ReadAsync(cancellationToken);
        var validity = await clocks.ReadAsync(cancellationToken);
        var serials = authority.SerialsIn(request).Select(serial => serial.Hex).ToArray();
        var leaves = await database.Leaves.Where(leaf => serials.Contains(leaf.Serial) && !leaf.IsImported).ToDictionaryAsync(leaf => leaf.Serial, leaf => leaf.RevokedAt, StringComparer.Ordinal, cancellationToken);

        return authority.Answer(request, StatusOf, validity, validity.ThisUpdate);

        LeafStatus StatusOf(SerialNumber serial) => leaves.TryGetValue(serial.Hex, out var revokedAt)
            ? revokedAt is { } at ? new LeafStatus.Revoked(at) : new LeafStatus.Good()
            : new LeafStatus.Unknown();
    }

    // By real time, since the clocks may be moved back and a number must grow.
    private long Number() => machine.GetUtcNow().ToUnixTimeMilliseconds();
}
