using Microsoft.AspNetCore.WebUtilities;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Manage.Paging;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.List;

internal static class ListHandler
{
    public static Task<int> HandleAsync(ListOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<ListPage<CertificateListItem>>(HttpMethod.Get, PathOf(options), body: null, page => Show(page, session), cancellationToken);

    private static string PathOf(ListOptions options) => QueryHelpers.AddQueryString("/manage/certificates", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["userName"] = options.User,
        ["status"] = options.Status,
        ["expiresBefore"] = options.ExpiresBefore,
        ["renewable"] = options.Renewable switch { true => "true", false => "false", null => null },
        ["page"] = options.Page is { } page ? Texts.Number(page) : null,
        ["pageSize"] = options.PageSize is { } size ? Texts.Number(size) : null,
    });

    private static void Show(ListPage<CertificateListItem> page, Session session)
    {
        if (page.Items.Count > 0)
        {
            var table = Texts.Table("ID", "USER", "TYPE", "STATUS", "HOST", "EXPIRES", "RENEWAL");

            foreach (var item in page.Items)
            {
                _ = table.With(Texts.Number(item.CertificateId), item.UserName, item.SslType, item.Status, item.HostName, Texts.Instant(item.ExpiresOn), Texts.Number(item.Renewal));
            }

            session.Show(table);
        }

        var all = Texts.Count(page.Total, "certificate");
        session.Say(page.Items.Count == page.Total ? $"{all}." : $"{all}; page {page.Page} shows {page.Items.Count}.");
    }
}
