namespace SslRenewal.Api.Manage.Certificates;

/// <summary>Something that happened to a certificate.</summary>
/// <param name="On">By its tenant's clock.</param>
/// <param name="Status">Where the certificate stood after it.</param>
public sealed record CertificateEventAnswer(DateTimeOffset On, string Status, string What);
