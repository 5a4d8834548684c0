namespace SslRenewal.Api.Manage.Certificates;

/// <summary>An X.509 certificate that was issued under a certificate.</summary>
/// <param name="Serial">Upper-case hexadecimal digits.</param>
/// <param name="RevokedOn">When it was revoked, or null.</param>
public sealed record LeafAnswer(string Serial, DateTimeOffset NotBefore, DateTimeOffset NotAfter, DateTimeOffset? RevokedOn);
