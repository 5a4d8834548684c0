using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.ResendFulfillmentEmail;

/// <summary>What became of sending a certificate again.</summary>
internal abstract record ResendFulfillmentEmailOutcome
{
    private ResendFulfillmentEmailOutcome() { }

    public sealed record Sent : ResendFulfillmentEmailOutcome;

    public sealed record Refused(Refusal Refusal) : ResendFulfillmentEmailOutcome;

    /// <summary>The account has gone with a scenario meanwhile.</summary>
    public sealed record Overtaken : ResendFulfillmentEmailOutcome;
}
