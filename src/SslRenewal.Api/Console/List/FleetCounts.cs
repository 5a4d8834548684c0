using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.List;

/// <summary>How many of a user's certificates are alike in status, type, day of the end, and whether they are renewed: all that the desk adds up, without counting.</summary>
public sealed record FleetCounts(IReadOnlyList<CountedCertificates> All)
{
    public bool IsEmpty => All is [];

    /// <summary>How many a view shows.</summary>
    public int Of(ListView view, DateOnly today, DeskPolicy policy) => All.Where(counted => Shows(view, counted, today, policy)).Sum(counted => counted.Count);

    public int Of(CertificateStatus status) => All.Where(counted => counted.Status == status).Sum(counted => counted.Count);

    private static bool Shows(ListView view, CountedCertificates counted, DateOnly today, DeskPolicy policy) =>
        (view.Statuses is [] || view.Statuses.Contains(counted.Status))
        && !(view.OnlyNotRenewed && counted.IsRenewed)
        && !(view.OnlyQuick && !policy.Levels.Contains(counted.Product.Validation))
        && (view.FromDay is not { } from || counted.ExpiresOn >= today.AddDays(from))
        && (view.UntilDay is not { } until || counted.ExpiresOn <= today.AddDays(until));
}
