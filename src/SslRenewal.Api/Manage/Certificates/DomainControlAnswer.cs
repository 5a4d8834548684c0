namespace SslRenewal.Api.Manage.Certificates;

/// <summary>How control of a name is shown.</summary>
/// <param name="Method">email, httpFile or cname.</param>
/// <param name="ShownOn">When it was shown, or null.</param>
public sealed record DomainControlAnswer(string Name, string Method, string? ApproverEmail, DateTimeOffset? ShownOn);
