namespace SslRenewal.Api.Manage.Renewal;

/// <summary>What a renewal would answer now, with every rule's verdict; nothing is ordered.</summary>
/// <param name="Eligible">Whether every rule holds.</param>
/// <param name="Rules">In the order in which they are judged.</param>
/// <param name="EligibleFrom">The first day of the renewal window, UTC; null for a certificate that was never issued.</param>
/// <param name="EligibleUntil">The last day of the renewal window, UTC.</param>
/// <param name="SuggestedWindow">The days on which renewing is advisable: 30 to 7 before the coverage ends.</param>
/// <param name="Price">What would be charged, US dollars.</param>
/// <param name="Coverage">What the renewal would cover if it were activated and issued now; null for a certificate that was never issued.</param>
public sealed record DryRunAnswer(bool Eligible, IReadOnlyList<RuleVerdict> Rules, DateOnly? EligibleFrom, DateOnly? EligibleUntil, SuggestedWindow? SuggestedWindow, decimal Price, CoverageAnswer? Coverage);
