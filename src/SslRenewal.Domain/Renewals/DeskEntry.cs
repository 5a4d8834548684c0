using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>All that the desk looks at to say whether a certificate may be renewed there, before anything is chosen.</summary>
/// <param name="Certificate">The certificate, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="RenewedBy">Its open renewal.</param>
public sealed record DeskEntry(DeskPolicy Policy, DateOnly Today, Certificate? Certificate, CertificateId? RenewedBy = null)
{
    /// <summary>Of a certificate as it is stored.</summary>
    /// <param name="expiresAt">The end of the coverage.</param>
    /// <param name="renewedBy">The number of its open renewal.</param>
    public static DeskEntry Of(DeskPolicy policy, DateOnly today, int number, Product product, CertificateStatus status, DateTimeOffset? expiresAt, int sans, int? renewedBy) => new(
        policy, today,
        new Certificate(new CertificateId(number), product, status, expiresAt is { } end ? DateOnly.FromDateTime(end.UtcDateTime) : null, sans, IsQueued: renewedBy is not null),
        renewedBy is { } renewal ? new CertificateId(renewal) : null);

    /// <summary>The days on which the certificate may be renewed on the desk.</summary>
    public RenewalWindow? Window => Certificate?.ExpiresOn is { } expiry ? RenewalWindow.OnDesk(expiry) : null;

    /// <summary>The first rule that keeps the certificate from being renewed on the desk, or <see langword="null"/> where quick renewal is open.</summary>
    public DeskRefusal? Refusal => DeskEntryRules.InOrder.FirstRefusal(this);

    /// <summary>The day on which quick renewal opens, where that is all that keeps it.</summary>
    public DateOnly? OpensOn => Refusal is { Rule: DeskEntryRules.TooEarly } ? Window?.Opens : null;

    /// <summary>What the rules of the XML API look at of the certificate; of what is not chosen yet, something that breaks none.</summary>
    internal RenewalAttempt Renewal => new(
        new RenewalRequest(Certificate?.Id ?? default, Term.MinYears, new RequestedType(Certificate?.Product), PromotionCode: null),
        new DateTimeOffset(Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), new Buyer("", IsSubUser: false), Certificate, Promotion: null, decimal.MaxValue, PriceList.Catalogue);
}
