namespace SslRenewal.Testing;

/// <summary>A certificate, as the service knows it.</summary>
/// <param name="UserName">Who holds it.</param>
/// <param name="SslType">Its name in the catalogue.</param>
/// <param name="Status">ACTIVE, NEWPURCHASE, NEWRENEWAL, PURCHASED, PURCHASEERROR, CANCELLED or REPLACED.</param>
/// <param name="Sans">The names bought beyond those included.</param>
/// <param name="ExpiresOn">The end of the coverage.</param>
/// <param name="Renewal">The open renewal of it.</param>
/// <param name="ReplacedBy">The certificate that took its place.</param>
public sealed record CertificateState(
    int CertificateId, string UserName, string SslType, string Status, string? HostName, int Sans, int Years, DateTimeOffset PurchasedOn, DateTimeOffset? IssuedOn, DateTimeOffset? ExpiresOn, int? Renewal, int? ReplacedBy);
