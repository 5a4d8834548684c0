using System.Collections.Immutable;
using System.Globalization;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>An account of the model: all that the answers to one account's calls may depend on.</summary>
internal sealed record ModelAccount
{
    /// <summary>US dollars; the ledger's sum is the same.</summary>
    public required decimal Balance { get; init; }

    public required ImmutableSortedDictionary<int, ModelCertificate> Certificates { get; init; }

    /// <summary>The open renewals, by the certificates that they renew.</summary>
    public ImmutableSortedDictionary<int, int> Renewals { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    public required int NextCertificate { get; init; }

    public int NextOrder { get; init; } = 1;

    public int NextTransaction { get; init; } = 1;

    public int PromotionUsed { get; init; }

    /// <summary>How often faults may still strike, by the rule that they show as: at most.</summary>
    public ImmutableSortedDictionary<string, int> Faults { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The first OK answers to each key.</summary>
    public ImmutableSortedDictionary<string, (string Parameters, string Reply)> Kept { get; init; } = ImmutableSortedDictionary.Create<string, (string, string)>(StringComparer.Ordinal);

    /// <summary>What the clock has said, and the numbers of the calls that moved it there; the last is what it says.</summary>
    public required ImmutableList<(DateTimeOffset Now, int By)> Clock { get; init; }

    /// <summary>The certificates that have something due, and the calls that brought that about, in their order.</summary>
    public ImmutableList<(int Certificate, int By)> Due { get; init; } = [];

    public DateTimeOffset Now => Clock[^1].Now;

    /// <summary>Everything of it: two accounts with the same text answer alike for ever.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"balance {Balance}, next {NextCertificate} {NextOrder} {NextTransaction}, code used {PromotionUsed}, faults {string.Join(' ', Faults)}, kept {string.Join(' ', Kept)}, clock {string.Join(' ', Clock)}, due {string.Join(' ', Due)}, renewals {string.Join(' ', Renewals)}\n{string.Join('\n', Certificates.Values)}");

    public ModelCertificate? Find(int id) => Certificates.GetValueOrDefault(id);

    public ModelAccount With(ModelCertificate certificate) => this with { Certificates = Certificates.SetItem(certificate.Id, certificate) };

    /// <summary>The same, with what a call has made due; what is due no more has gone.</summary>
    public ModelAccount Foresee(int call)
    {
        var due = Due.RemoveAll(entry => !IsDue(entry.Certificate));
        var known = due.Select(entry => entry.Certificate).ToHashSet();

        return this with { Due = due.AddRange(Certificates.Keys.Where(id => IsDue(id) && !known.Contains(id)).Select(id => (id, call))) };
    }

    private bool IsDue(int id) => Certificates[id].IsDue(Now);
}
