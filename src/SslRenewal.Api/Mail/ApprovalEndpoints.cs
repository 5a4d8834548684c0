using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Console.Approval;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Mail;

/// <summary>The page that an approver's link opens, and its button.</summary>
internal static class ApprovalEndpoints
{
    public const string Path = "/approvals";

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        // Pages for people: the description is of what programs call.
        var approvals = app.MapGroup(Path).ExcludeFromDescription().AddEndpointFilter(PageHeaders.SetAsync);

        _ = approvals.MapGet("/{token}", ShowAsync);
        _ = approvals.MapPost("/{token}", ApproveAsync);
    }

    internal static async Task<IResult> ShowAsync(string token, Approvals approvals, CancellationToken cancellationToken) => Page(await approvals.LookAsync(token, cancellationToken));

    internal static async Task<IResult> ApproveAsync(string token, Approvals approvals, CancellationToken cancellationToken) => Page(await approvals.ApproveAsync(token, cancellationToken));

    private static RazorComponentResult<ApprovalPage> Page(ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Asked(var facts, var name) => Page(
            StatusCodes.Status200OK, $"Approve the certificate for {name}?", "A certificate has been ordered that is to name this domain. Approve it if you agree.", About(facts, name), asks: true),
        ApprovalOutcome.Approved(var facts, var name) => Page(StatusCodes.Status200OK, $"Approved: {name}", "Thank you. The domain's part is done.", About(facts, name)),
        ApprovalOutcome.Gone(var why) => Page(StatusCodes.Status410Gone, "This link is of no use any more", why, []),
        ApprovalOutcome.Unknown => Page(StatusCodes.Status404NotFound, "There is no such link", "Open it as it stands in the mail, without a break.", []),
        _ => throw new UnreachableException(),
    };

    private static RazorComponentResult<ApprovalPage> Page(int status, string title, string lead, IReadOnlyList<(string Term, string Value)> facts, bool asks = false) =>
        new(new { Title = title, Lead = lead, Facts = facts, Asks = asks }) { StatusCode = status };

    private static IReadOnlyList<(string Term, string Value)> About(LetterFacts facts, string name) =>
    [
        ("Domain", name),
        ("Certificate", string.Create(CultureInfo.InvariantCulture, $"{facts.CertificateId}, {facts.Type}")),
        .. facts.HostName is { } host ? [("Host name", host)] : Array.Empty<(string, string)>(),
        .. facts.Organization is { } organization ? [("Organization", organization)] : Array.Empty<(string, string)>(),
    ];
}
