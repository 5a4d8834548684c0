namespace SslRenewal.Api.Responder;

/// <summary>What the responder is to answer where nothing else is told.</summary>
/// <param name="Default">right, wrong, missing, slow or error.</param>
public sealed record DefaultRequest(string? Default);
