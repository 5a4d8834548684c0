using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Renewals;

/// <summary>What became of an attempt: an order, or the error that refused it, each beside the attempt it answers.</summary>
public abstract record RenewalOutcome
{
    private RenewalOutcome() { }

    public sealed record Ordered(RenewalOrder Order) : RenewalOutcome;

    public sealed record Refused(Refusal Refusal) : RenewalOutcome;
}
