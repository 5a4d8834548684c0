namespace SslRenewal.Api.Responder;

/// <summary>What the responder was told of one name or one certificate.</summary>
/// <param name="Name">Without a wildcard's star, or null.</param>
/// <param name="CertificateId">The certificate's number, or null.</param>
/// <param name="UserName">Whose account the certificate belongs to, or null.</param>
/// <param name="Answer">right, wrong, missing, slow or error.</param>
public sealed record ToldAnswer(string? Name, int? CertificateId, string? UserName, string Answer);
