namespace SslRenewal.Domain.Errors;

/// <summary>An error and the slug of the rule that spoke it, as the <c>SslRenewal-Rule</c> header names it.</summary>
public sealed record Refusal(string Rule, ApiError Error);
