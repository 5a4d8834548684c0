using SslRenewal.Domain.Issuance;

namespace SslRenewal.Domain.Certificates;

/// <summary>What can be known of a certificate's future: all that time alone brings to it.</summary>
/// <param name="IssueAt">When it is issued, or <see langword="null"/> while something that is asked for is missing.</param>
/// <param name="ExpiresAt">The end of the coverage.</param>
/// <param name="HasRequest">Whether there is a signing request, from which leaves are issued.</param>
/// <param name="Leaf">The newest leaf.</param>
/// <param name="IsNotified">Whether somebody is told that it expires.</param>
/// <param name="LastNotice">The days before the end of the last notice that was sent.</param>
public sealed record Prospect(
    CertificateStatus Status, DateTimeOffset PurchasedAt, DateTimeOffset? IssueAt, DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt, bool HasRequest, LeafPeriod? Leaf, bool IsNotified, int? LastNotice)
{
    /// <summary>What comes next, or <see langword="null"/> where time alone brings nothing more.</summary>
    public DueEvent? Next => Status switch
    {
        CertificateStatus.NewPurchase or CertificateStatus.NewRenewal => new(DueKind.ActivationPeriodOver, ActivationPeriod.EndFor(PurchasedAt)),
        CertificateStatus.Purchased when HasRequest && IssueAt is { } at => new(DueKind.Issue, at),
        CertificateStatus.Active => Earlier(NextLeaf, NextNotice),
        _ => null,
    };

    private DueEvent? NextLeaf => HasRequest && Leaf is { } leaf && ExpiresAt is { } end && leaf.LeavesBanked(end) ? new(DueKind.Leaf, leaf.FollowUpAt) : null;

    private DueEvent? NextNotice => IsNotified && ExpiresAt is { } end && ExpiryNotice.After(LastNotice, end - IssuedAt) is { } days ? new(DueKind.Notice, end.AddDays(-days)) : null;

    private static DueEvent? Earlier(DueEvent? one, DueEvent? other) => one is null ? other : other is null || one.At <= other.At ? one : other;
}
