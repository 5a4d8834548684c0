using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Paging;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Webhooks;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.WebhookLog;

/// <summary>What was told by webhook of a user's certificates, and what became of it.</summary>
internal static class WebhookPages
{
    public static void MapWebhookPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Webhooks.Path, ListAsync);
        _ = console.MapPost($"{Section.Webhooks.Path}/{{messageId:guid}}/send", SendAgainAsync);
    }

    internal static async Task<RazorComponentResult> ListAsync(Desk desk, Guid? after, Guid? before, ServiceSettings settings, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var (tenant, userKey) = (desk.User.Tenant, desk.User.UserKey);
        var messages = database.Webhooks.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == userKey);

        return new RazorComponentResult<WebhooksPage>(new { Desk = desk, Receiver = settings.Webhooks?.ToString(), Page = await messages.ReadPageAsync(row => row.MessageId, after, before, cancellationToken) });
    }

    /// <exception cref="BadHttpRequestException">There is no such message, or it is to be sent anyway.</exception>
    internal static async Task<IResult> SendAgainAsync(Desk desk, Guid messageId, WebhookRepeats repeats, CancellationToken cancellationToken) =>
        await repeats.SendAgainAsync(desk.User, messageId, cancellationToken)
            ? new SeeOther(desk.At(Section.Webhooks.Path))
            : throw new BadHttpRequestException("There is no such message, or it is under way already.", StatusCodes.Status409Conflict);
}
