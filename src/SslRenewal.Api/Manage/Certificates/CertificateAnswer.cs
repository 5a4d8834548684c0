using SslRenewal.Api.Manage.Renewal;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>A certificate with all that is known of it.</summary>
/// <param name="UserName">Who holds it.</param>
/// <param name="Status">One of the seven words of a scenario.</param>
/// <param name="Names">What it is, or will be, issued for; the common name first.</param>
/// <param name="Sans">The names bought beyond those included.</param>
/// <param name="ActivateBy">The end of its activation period, while it was not activated.</param>
/// <param name="IssueOn">When it will be, or was, issued; null while something that is asked for is missing.</param>
/// <param name="ExpiresOn">The end of the coverage.</param>
/// <param name="DaysLeft">Days from the tenant's day to that of the expiry; negative where it has passed.</param>
/// <param name="Renewal">The open renewal of it.</param>
/// <param name="ReplacedBy">The reissue that took, or will take, its place.</param>
/// <param name="WaitsFor">What it still waits for, in the order in which approve takes it: domainControl, organization, confirmationCall, issue.</param>
/// <param name="Coverage">What its coverage is made of; null before it was issued, and for a reissue, which has the coverage of the certificate that it replaces.</param>
/// <param name="Leaves">The X.509 certificates issued under it, the newest first.</param>
/// <param name="DomainControl">How control of each name is shown.</param>
/// <param name="History">What happened to it, the oldest first.</param>
public sealed record CertificateAnswer(
    int CertificateId, string UserName, string SslType, string Status, string? HostName, IReadOnlyList<string> Names, int Sans, int Years,
    DateTimeOffset PurchasedOn, DateTimeOffset? ActivateBy, DateTimeOffset? ActivatedOn, DateTimeOffset? IssueOn, DateTimeOffset? IssuedOn, DateTimeOffset? ExpiresOn, int? DaysLeft,
    int? RenewalOf, int? Renewal, int? ReplacedBy, IReadOnlyList<string> WaitsFor, CoverageAnswer? Coverage,
    IReadOnlyList<LeafAnswer> Leaves, IReadOnlyList<DomainControlAnswer> DomainControl, IReadOnlyList<CertificateEventAnswer> History);
