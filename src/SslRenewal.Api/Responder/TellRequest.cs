namespace SslRenewal.Api.Responder;

/// <summary>What the responder is to answer for a name or a certificate.</summary>
/// <param name="Answer">right, wrong, missing, slow or error.</param>
public sealed record TellRequest(string? Answer);
