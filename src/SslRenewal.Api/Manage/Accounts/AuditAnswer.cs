namespace SslRenewal.Api.Manage.Accounts;

/// <summary>What someone did to an account.</summary>
/// <param name="At">In real time.</param>
/// <param name="Who">The address that asked.</param>
/// <param name="Amount">How the balance changed, US dollars, where it did.</param>
public sealed record AuditAnswer(DateTimeOffset At, string Who, string What, string UserName, decimal? Amount);
