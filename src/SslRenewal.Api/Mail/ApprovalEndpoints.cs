using System.Diagnostics;

namespace SslRenewal.Api.Mail;

/// <summary>The page that an approver's link opens, and its button.</summary>
internal static class ApprovalEndpoints
{
    public const string Path = "/approvals";

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        // Pages for people: the description is of what programs call.
        var approvals = app.MapGroup(Path).ExcludeFromDescription();

        _ = approvals.MapGet("/{token}", ShowAsync);
        _ = approvals.MapPost("/{token}", ApproveAsync);
    }

    internal static async Task<ApprovalPage> ShowAsync(string token, Approvals approvals, CancellationToken cancellationToken) => Page(await approvals.LookAsync(token, cancellationToken));

    internal static async Task<ApprovalPage> ApproveAsync(string token, Approvals approvals, CancellationToken cancellationToken) => Page(await approvals.ApproveAsync(token, cancellationToken));

    private static ApprovalPage Page(ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Asked(var facts, var name) => ApprovalPage.Ask(facts, name),
        ApprovalOutcome.Approved(var facts, var name) => ApprovalPage.Thank(facts, name),
        ApprovalOutcome.Gone(var why) => ApprovalPage.Tell(StatusCodes.Status410Gone, "This link is of no use any more", why),
        ApprovalOutcome.Unknown => ApprovalPage.Tell(StatusCodes.Status404NotFound, "There is no such link", "Open it as it stands in the mail, without a break."),
        _ => throw new UnreachableException(),
    };
}
