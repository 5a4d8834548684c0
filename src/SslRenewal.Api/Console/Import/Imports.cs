using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Certificates;
using SslRenewal.Issuing.Foreign;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Import;

/// <summary>Judges what was found in files against what is here already, and brings it in: whole, or not at all.</summary>
internal sealed class Imports(RenewalDbContext database)
{
    /// <summary>What an import would do now.</summary>
    public async Task<ImportPlan> PlanAsync(Desk desk, ImportReading reading, ImportChoices choices, CancellationToken cancellationToken)
    {
        var tenant = desk.User.Tenant;
        var numbers = reading.Entries.Select(entry => entry.Candidate?.Number?.Value).OfType<int>().Distinct().ToList();
        var serials = reading.Entries.Select(entry => entry.Candidate?.Leaf?.Serial).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        var takenNumbers = (await database.Certificates.Where(row => row.Tenant == tenant && numbers.Contains(row.CertificateId)).Select(row => row.CertificateId).ToListAsync(cancellationToken)).ToHashSet();
        var takenLeaves = await FingerprintsAsync(tenant, serials, cancellationToken);
        var (seenNumbers, seenLeaves) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));

        // After all of them at least one number is to be left.
        var next = await database.Tenants.Where(row => row.Tenant == tenant).Select(row => row.NextCertificateId).SingleAsync(cancellationToken);
        var given = reading.Entries.Count(entry => entry.Candidate is { Number: null });

        var known = await KnownCertificates.ReadAsync(database, desk, reading, cancellationToken);

        return new ImportPlan([.. reading.Entries.Select((entry, place) => new ImportLine(
            place, entry, entry.Candidate is { } candidate ? ProductOf(candidate, place, choices) : null, entry.Refusal ?? RefusalOf(entry.Candidate!), choices.LeftOut.Contains(place)))], reading.Chain);

        string? RefusalOf(ImportCandidate found) => found switch
        {
            { Number: { } number } when takenNumbers.Contains(number.Value) => $"The account has a certificate {number} already.",
            { Number: { } number } when !seenNumbers.Add(number.Value) => $"The number {number} comes twice.",
            { Number: { } number } when number.Value >= CertificateId.MaxValue - given => "Its number is so high that none would be left for others.",
            { Number: null } when next > CertificateId.MaxValue - given => "The account has no number left for it.",
            { Leaf: { } leaf } when takenLeaves.Contains(leaf.Fingerprint) => "The account has this certificate already.",
            { Leaf: { } leaf } when !seenLeaves.Add(leaf.Fingerprint) => "It comes twice.",
            { Leaf: { } leaf } when !ScenarioLimits.IsDate(leaf.NotBefore) || !ScenarioLimits.IsDate(leaf.NotAfter) || leaf.NotBefore >= leaf.NotAfter => "Its dates are none that can be counted with.",
            _ => known.RefusalOf(found),
        };
    }

    /// <summary>Brings in what a person has seen on the preview.</summary>
    /// <returns>The new certificates' numbers; or, where something is refused that was not accepted, the plan as it is now.</returns>
    public async Task<(IReadOnlyList<int>? Numbers, ImportPlan Plan)> ImportAsync(Desk desk, ImportReading reading, ImportChoices choices, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(desk.User.Tenant);

        var plan = await PlanAsync(desk, reading, choices, cancellationToken);

        if (plan.Imported is [] || plan.Mark != (choices.Accepted ?? ""))
        {
            return (null, plan);
        }

        var counters = await database.Tenants.SingleAsync(row => row.Tenant == desk.User.Tenant, cancellationToken);
        var rows = new ImportedRows(desk, counters, choices.Remind);

        // Those that bring a number first: no other may be given it.
        database.AddRange(plan.Imported.OrderBy(line => line.Candidate.Number is null).SelectMany(rows.Of));
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return (rows.Numbers, plan);
    }

    // A serial is one authority's: what is told apart by it is looked at whole.
    private async Task<HashSet<string>> FingerprintsAsync(int tenant, IReadOnlyList<string> serials, CancellationToken cancellationToken) =>
        (await database.Leaves.Where(leaf => leaf.Tenant == tenant && serials.Contains(leaf.Serial)).Select(leaf => leaf.Pem).ToListAsync(cancellationToken)).Select(ForeignCertificate.FingerprintOf).ToHashSet(StringComparer.Ordinal);

    // Only what is guessed may be chosen otherwise.
    private static Domain.Products.Product ProductOf(ImportCandidate candidate, int place, ImportChoices choices) =>
        candidate.IsTypeGuessed && choices.Types.TryGetValue(place, out var chosen) ? chosen : candidate.Product;
}
