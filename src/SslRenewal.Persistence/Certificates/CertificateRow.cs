using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Persistence.Certificates;

/// <summary>A certificate as the database holds it.</summary>
[Table("certificates")]
public sealed class CertificateRow
{
    private CertificateStatus _status;

    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>The user that holds it.</summary>
    public required string UserKey { get; init; }

    /// <summary>The catalogue's name.</summary>
    public required string SslType { get; init; }

    /// <summary>Where it stands; changed by <see cref="Take"/> alone.</summary>
    public required CertificateStatus Status { get => _status; init => _status = value; }

    /// <summary>The common name, once one is known.</summary>
    public string? HostName
    {
        get;
        set
        {
            field = value;
            HostReversed = value is null ? null : SearchText.Reversed(value);
        }
    }

    /// <summary>The common name in lower case from its end to its beginning: what the names of one domain begin with.</summary>
    public string? HostReversed { get; private set; }

    /// <summary>Names bought beyond those included.</summary>
    public required int Sans { get; set; }

    public required int Years { get; init; }

    public required DateTimeOffset PurchasedAt { get; init; }

    public DateTimeOffset? ActivatedAt { get; set; }

    /// <summary>When the organisation was found to be who it says, where that is asked for.</summary>
    public DateTimeOffset? OrganizationValidatedAt { get; set; }

    /// <summary>When the organisation confirmed the order, where that is asked for.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>When it will be, or was, issued; <see langword="null"/> while something that is asked for is missing.</summary>
    public DateTimeOffset? IssueAt { get; set; }

    /// <summary>The first issuance.</summary>
    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>The end of the coverage; of a reissue it is known from the beginning.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Days carried over from the certificate that this one renews, fixed at its activation.</summary>
    public int CarriedDays { get; set; }

    /// <summary>Whether another authority issued it, or is about to, and it was only brought here: no leaf of it is ever issued here.</summary>
    public bool IsImported { get; init; }

    /// <summary>Whether it was ordered on the desk at a validation level that asks for a confirmation letter.</summary>
    public bool AsksForLetter { get; init; }

    /// <summary>When the confirmation letter came that is being reviewed, or was accepted.</summary>
    public DateTimeOffset? LetterUploadedAt { get; set; }

    /// <summary>When the confirmation letter was accepted.</summary>
    public DateTimeOffset? LetterApprovedAt { get; set; }

    public bool IsLetterMissing => MissingLetter.Of(Status, AsksForLetter, LetterUploadedAt is not null);

    /// <summary>Why it was refused, where a reviewer said so.</summary>
    public string? RefusalReason { get; set; }

    /// <summary>Days given on top, fixed at the payment.</summary>
    public int BonusDays { get; init; }

    /// <summary>The newest leaf's first and last instant.</summary>
    public DateTimeOffset? LeafFrom { get; set; }

    public DateTimeOffset? LeafUntil { get; set; }

    /// <summary>The certificate that this one renews; where that is replaced, its reissue.</summary>
    public int? RenewalOf { get; set; }

    /// <summary>Its open renewal; kept by the database, which copies it from <see cref="OpenRenewalRow"/>.</summary>
    public int? RenewedBy { get; private set; }

    /// <summary>The certificate that takes this one's place: while this one is active, a reissue in progress.</summary>
    public int? ReplacedBy { get; set; }

    /// <summary>The issuer's own number, from the activation on; a reissue has that of the certificate in whose place it was ordered.</summary>
    public int? ProviderOrderId { get; set; }

    /// <summary>The signing request, PEM.</summary>
    public string? Csr { get; set; }

    /// <summary>What the values of domain control end with, from the activation on.</summary>
    public string? UniqueValue { get; set; }

    /// <summary>Where the certificate and notices of its expiry are sent.</summary>
    public string? AdminEmail { get; set; }

    /// <summary>The days before the end of the last notice that was sent.</summary>
    public int? LastNotice { get; set; }

    /// <summary>What was given about the applicant, a JSON object.</summary>
    public string? Applicant { get; set; }

    /// <summary>The number of the last entry in the certificate's history.</summary>
    public int LastEvent { get; set; }

    /// <summary>When time brings something to it next, by <see cref="Prospect"/>; kept up to date by <see cref="Foresee"/>.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When the period ends in which it must be activated, while it is not.</summary>
    public DateTimeOffset? ActivationEnd => Status is CertificateStatus.NewPurchase or CertificateStatus.NewRenewal ? ActivationPeriod.EndFor(PurchasedAt) : null;

    /// <summary>All that time alone brings to it.</summary>
    public Prospect Prospect => new(
        Status, PurchasedAt, IssueAt, IssuedAt, ExpiresAt, Csr is not null && !IsImported, LeafFrom is { } from && LeafUntil is { } until ? new LeafPeriod(from, until) : null, AdminEmail is not null, LastNotice);

    /// <summary>Goes a way of <see cref="Lifecycle"/>, and writes the event that says so; both are saved together.</summary>
    /// <exception cref="InvalidOperationException">There is no such way: whoever asked was to be refused before.</exception>
    public CertificateEventRow Take(CertificateStep step, DateTimeOffset at, string what)
    {
        _status = Lifecycle.Next(_status, step) ?? throw new InvalidOperationException($"A certificate that is {_status} has no way by {step}.");

        return Enter(at, what);
    }

    /// <summary>Writes an event that leaves the certificate where it stands.</summary>
    public CertificateEventRow Enter(DateTimeOffset at, string what)
    {
        Foresee();
        LastEvent++;

        return new CertificateEventRow { Tenant = Tenant, CertificateId = CertificateId, Entry = LastEvent, At = at, Status = Status, What = what };
    }

    /// <summary>Works out anew when time brings something next; after every change of what <see cref="Prospect"/> is made of.</summary>
    public void Foresee() => DueAt = Prospect.Next?.At;
}
