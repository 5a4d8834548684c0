namespace SslRenewal.Domain;

/// <summary>A date on which the answer to the same request changes: the first day of the new rule, by UTC.</summary>
public sealed record DatedChange(DateOnly Since, string What, string Source);
