using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Manage.Renewal;

/// <summary>A rule's verdict.</summary>
/// <param name="Name">Its stable slug.</param>
/// <param name="Sentence">True when it holds.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Error">What the XML API answers where this is the first that does not, else null.</param>
public sealed record RuleVerdict(string Name, string Sentence, bool Holds, ApiError? Error);
