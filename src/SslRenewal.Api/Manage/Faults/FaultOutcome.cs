namespace SslRenewal.Api.Manage.Faults;

/// <summary>What became of a rule.</summary>
internal abstract record FaultOutcome
{
    private FaultOutcome()
    {
    }

    public sealed record Made(FaultAnswer Fault) : FaultOutcome;

    /// <param name="Detail">The field, and what was expected in it.</param>
    public sealed record Refused(string Detail) : FaultOutcome;
}
