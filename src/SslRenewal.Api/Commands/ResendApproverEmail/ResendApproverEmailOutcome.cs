using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.ResendApproverEmail;

/// <summary>What became of asking the approvers again.</summary>
internal abstract record ResendApproverEmailOutcome
{
    private ResendApproverEmailOutcome() { }

    /// <summary>They were asked.</summary>
    public sealed record Sent : ResendApproverEmailOutcome;

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(Refusal Refusal) : ResendApproverEmailOutcome;

    /// <summary>A new scenario took the account away while the request was on its way.</summary>
    public sealed record Overtaken : ResendApproverEmailOutcome;
}
