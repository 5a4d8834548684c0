namespace SslRenewal.Api.Responder;

/// <summary>What the responder was told of one name or one certificate, or, with neither, of the rest of an account.</summary>
/// <param name="Name">Without a wildcard's star, or null.</param>
/// <param name="CertificateId">The certificate's number, or null.</param>
/// <param name="UserName">Whose certificate it is, or the account that it was told for; null where it was told for all.</param>
/// <param name="Answer">right, wrong, missing, slow or error.</param>
public sealed record ToldAnswer(string? Name, int? CertificateId, string? UserName, string Answer);
