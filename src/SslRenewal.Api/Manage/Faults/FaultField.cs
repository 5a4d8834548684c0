namespace SslRenewal.Api.Manage.Faults;

/// <summary>A field of a rule that only some kinds take.</summary>
/// <param name="Name">As the wire names it.</param>
/// <param name="Expected">What it may hold.</param>
/// <param name="IsNeeded">Whether a rule of such a kind must have it.</param>
/// <param name="IsGiven">Whether a rule has it.</param>
/// <param name="IsSound">Whether what a rule has in it may stand there.</param>
internal sealed record FaultField(string Name, string Expected, bool IsNeeded, Predicate<FaultRule> IsGiven, Predicate<FaultRule> IsSound)
{
    /// <summary>What is wrong with the field in a rule of a kind that takes it, or <see langword="null"/>.</summary>
    public string? Refuse(FaultRule rule) => (IsGiven(rule) ? IsSound(rule) : !IsNeeded) ? null : $"{Name}: expected {Expected}";
}
