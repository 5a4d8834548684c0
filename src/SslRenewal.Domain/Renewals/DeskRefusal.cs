namespace SslRenewal.Domain.Renewals;

/// <summary>Why the desk refuses: the rule that is broken, and what it says of it.</summary>
public sealed record DeskRefusal(string Rule, string Reason);
