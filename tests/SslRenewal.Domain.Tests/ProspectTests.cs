using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Domain.Tests;

public sealed class ProspectTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Prospect Bought = new(CertificateStatus.NewPurchase, Start, IssueAt: null, IssuedAt: null, ExpiresAt: null, HasRequest: false, Leaf: null, IsNotified: false, LastNotice: null);

    private static readonly Prospect Issued = Bought with { Status = CertificateStatus.Active, IssueAt = Start, IssuedAt = Start, ExpiresAt = Start.AddYears(1), HasRequest = true, Leaf = LeafPeriod.From(Start, Start.AddYears(1)) };

    public static TheoryData<string, Prospect, DueEvent?> Futures { get; } = new()
    {
        { "bought", Bought, new DueEvent(DueKind.ActivationPeriodOver, Start.AddDays(365)) },
        { "bought as a renewal", Bought with { Status = CertificateStatus.NewRenewal }, new DueEvent(DueKind.ActivationPeriodOver, Start.AddDays(365)) },
        { "waiting for something", Bought with { Status = CertificateStatus.Purchased }, null },
        { "loaded without a request, with an issuing time", Bought with { Status = CertificateStatus.Purchased, IssueAt = Start.AddDays(3) }, null },
        { "waiting for its issuing time", Bought with { Status = CertificateStatus.Purchased, IssueAt = Start.AddDays(3), HasRequest = true }, new DueEvent(DueKind.Issue, Start.AddDays(3)) },
        { "refused", Bought with { Status = CertificateStatus.PurchaseError, IssueAt = Start }, null },
        { "active with banked coverage", Issued, new DueEvent(DueKind.Leaf, LeafPeriod.From(Start, Start.AddYears(1)).FollowUpAt) },
        { "active with its last leaf", Issued with { Leaf = LeafPeriod.From(Start.AddDays(300), Start.AddYears(1)) }, null },
        { "loaded without a request", Issued with { Leaf = null, HasRequest = false }, null },
        { "a leaf of a key of ours", Issued with { HasRequest = false }, null },
        { "the first notice", Issued with { HasRequest = false, IsNotified = true }, new DueEvent(DueKind.Notice, Start.AddYears(1).AddDays(-30)) },
        { "the last notice", Issued with { HasRequest = false, IsNotified = true, LastNotice = 3 }, new DueEvent(DueKind.Notice, Start.AddYears(1).AddDays(-1)) },
        { "no more notices", Issued with { HasRequest = false, IsNotified = true, LastNotice = 1 }, null },
        { "a coverage too short for the first notice", Issued with { HasRequest = false, IsNotified = true, ExpiresAt = Start.AddDays(20) }, new DueEvent(DueKind.Notice, Start.AddDays(5)) },
        { "a leaf before a notice", Issued with { IsNotified = true }, new DueEvent(DueKind.Leaf, LeafPeriod.From(Start, Start.AddYears(1)).FollowUpAt) },
        { "a notice before a leaf", Issued with { IsNotified = true, ExpiresAt = Start.AddDays(81), Leaf = Lasting(80) }, new DueEvent(DueKind.Notice, Start.AddDays(51)) },
        { "a leaf and a notice at one instant", Issued with { IsNotified = true, ExpiresAt = Start.AddDays(88), Leaf = Lasting(87) }, new DueEvent(DueKind.Leaf, Start.AddDays(58)) },
        { "replaced", Issued with { Status = CertificateStatus.Replaced, IsNotified = true }, null },
        { "cancelled", Issued with { Status = CertificateStatus.Cancelled, IsNotified = true }, null },
    };

    [Theory]
    [MemberData(nameof(Futures))]
    public void Time_brings_next(string what, Prospect prospect, DueEvent? next) => Assert.Equal((what, next), (what, prospect.Next));

    private static LeafPeriod Lasting(int days) => new(Start, Start.AddDays(days).AddSeconds(-1));
}
