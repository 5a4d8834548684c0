using System.Globalization;
using System.Xml.Linq;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Commands;

/// <summary><c>namecheap.ssl.getList</c>: what is chosen, in which order, and on which page.</summary>
public abstract class GetListTests(DatabaseKind kind)
{
    private const string List = $"{Renewals.Caller}&Command=namecheap.ssl.getList";

    // Of every status one; two have no host name, three no end of their coverage; the last is a sub-user's.
    private const string Mixed = $$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "certificates": [
            { "certificateId": 11, "sslType": "PositiveSSL", "hostName": "b.example.com", "years": 2, "purchasedOn": "2025-01-03T00:00:00Z", "expiresOn": "2026-11-21T12:00:00Z" },
            { "certificateId": 12, "sslType": "EV SSL", "hostName": "A.example.com", "purchasedOn": "2025-01-02T00:00:00Z", "expiresOn": "2026-11-21T12:00:01Z" },
            { "certificateId": 13, "sslType": "PositiveSSL", "status": "NEWPURCHASE", "purchasedOn": "2026-02-05T00:00:00Z" },
            { "certificateId": 14, "sslType": "Standard SSL", "status": "NEWRENEWAL", "purchasedOn": "2026-02-04T00:00:00Z", "renewalOf": 11 },
            { "certificateId": 15, "sslType": "Standard SSL", "status": "PURCHASED", "hostName": "a-b.example.com", "purchasedOn": "2025-01-02T00:00:00Z" },
            { "certificateId": 16, "sslType": "EV SSL", "status": "PURCHASEERROR", "hostName": "a_%.example.com", "purchasedOn": "2024-01-01T00:00:00Z" },
            { "certificateId": 17, "sslType": "EV SSL", "status": "CANCELLED", "hostName": "ab.example.com", "purchasedOn": "2024-01-01T00:00:00Z", "expiresOn": "2025-01-01T00:00:00Z" },
            { "certificateId": 18, "sslType": "SAN Certificate", "status": "REPLACED", "hostName": "a.example.com", "purchasedOn": "2024-01-01T00:00:00Z", "expiresOn": "2026-11-21T12:00:00Z", "replacedBy": 12 } ],
          "subUsers": [ { "userName": "other", "certificates": [ { "certificateId": 19, "sslType": "EV SSL", "hostName": "a.example.com", "expiresInDays": 1 } ] } ] } ] }
        """;

    [DatabaseFact]
    public async Task A_page_is_told_with_where_it_stands_among_all()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Mixed);

        Approved.Equal("list.xml", (await host.SendAsync(List)).Text);
    }

    [DatabaseFact]
    public async Task A_sub_users_list_is_its_own()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Mixed);

        Assert.Equal("19", Show(await host.SendAsync(List.Replace("UserName=apiexample", "UserName=other", StringComparison.Ordinal))));
    }

    [DatabaseFact]
    public async Task An_account_without_certificates_has_an_empty_list()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, $$"""{ "version": 1, "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}" } ] }""");

        Approved.Equal("list-empty.xml", (await host.SendAsync(List)).Text);
    }

    [DatabaseTheory]
    [InlineData("ListType=All", "11 12 13 14 15 16 17 18")]
    [InlineData("ListType=", "11 12 13 14 15 16 17 18")]
    [InlineData("ListType=Processing", "15")]
    [InlineData("ListType=EmailSent", "15")]
    [InlineData("ListType=TechnicalProblem", "16")]
    [InlineData("ListType=InProgress", "15 16")]
    [InlineData("ListType=Completed", "11 12 18")]
    [InlineData("ListType=Deactivated", "17 18")]
    [InlineData("ListType=ACTIVE", "11 12")]
    [InlineData("ListType=cancelled", "17")]
    [InlineData("ListType=NewPurchase", "13")]
    [InlineData("ListType=NewRenewal", "14")]
    [InlineData("SearchTerm=A.EXAMPLE", "12 18")]
    [InlineData("SearchTerm=_", "16")]
    [InlineData("SearchTerm=%25", "16")]
    [InlineData("SearchTerm=%27%20OR%201%3D1--", "")]
    [InlineData("SearchTerm=a.example&ListType=Active", "12")]
    [InlineData("SortBy=PURCHASEDATE", "16 17 18 12 15 11 14 13")]
    [InlineData("SortBy=PurchaseDate_Desc", "13 14 11 15 12 18 17 16")]
    [InlineData("SortBy=SSLTYPE", "12 16 17 11 13 18 14 15")]
    [InlineData("SortBy=SSLTYPE_DESC", "15 14 18 13 11 17 16 12")]
    [InlineData("SortBy=EXPIREDATETIME", "13 14 15 16 17 11 18 12")]
    [InlineData("SortBy=EXPIREDATETIME_DESC", "12 18 11 17 16 15 14 13")]
    [InlineData("SortBy=Host_Name", "13 14 12 15 18 16 17 11")]
    [InlineData("SortBy=HOST_NAME_DESC", "11 17 16 18 15 12 14 13")]
    public async Task Certificates_are_chosen_and_ordered_alike_on_both_databases(string parameters, string ids)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Mixed);

        Assert.Equal(ids, Show(await host.SendAsync($"{List}&{parameters}")));
    }

    [DatabaseFact]
    public async Task The_pages_of_every_order_hold_each_certificate_once_in_one_order()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 45));

        foreach (var order in new[] { "", "PURCHASEDATE", "SSLTYPE_DESC", "EXPIREDATETIME", "Host_Name", "Host_Name_DESC" })
        {
            var whole = Show(await host.SendAsync($"{List}&SortBy={order}&PageSize=100"));
            List<string> pages = [];

            for (var page = 1; page <= 5; page++)
            {
                pages.Add(Show(await host.SendAsync($"{List}&SortBy={order}&PageSize=10&Page={page}")));
            }

            Assert.Equal(whole, string.Join(' ', pages));
            Assert.Equal([10, 10, 10, 10, 5], pages.Select(page => page.Split(' ').Length));
        }
    }

    [DatabaseTheory]
    [InlineData("Page=3&PageSize=10", 20, 5)]
    [InlineData("Page=4&PageSize=10", 25, 0)]
    [InlineData("Page=2147483647&PageSize=100", 25, 0)]
    [InlineData("Page=2", 20, 5)]
    [InlineData("PageSize=22", 0, 22)]
    [InlineData("PageSize=25", 0, 25)]
    [InlineData("Page=0000000001&PageSize=0000000010", 0, 10)]
    public async Task A_page_begins_where_the_one_before_it_ends(string parameters, int first, int count)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 25));

        var answer = await host.SendAsync($"{List}&{parameters}");

        Assert.Equal(string.Join(' ', Enumerable.Range(501904 + first, count)), Show(answer));
        Assert.Equal("25", Elements(answer).Single(element => element.Name.LocalName is "TotalItems").Value);
    }

    [DatabaseTheory]
    [InlineData("ListType=Everything", "listtype.invalid", 2011272)]
    [InlineData("ListType=Active&listtype=Cancelled", "listtype.invalid", 2011272)]
    [InlineData("ListType=AllAllAllAllAllAllAllAllAllAllAllAllAllAllAllAllAll", "listtype.too-long", 2011272)]
    [InlineData("SearchTerm=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "searchterm.too-long", 2011272)]
    [InlineData("SearchTerm=a&SearchTerm=b", "searchterm.invalid", 2011272)]
    [InlineData("Page=0", "page.invalid", 2013275)]
    [InlineData("Page=-1", "page.invalid", 2013275)]
    [InlineData("Page=2147483648", "page.invalid", 2013275)]
    [InlineData("Page=12345678901", "page.too-long", 2013275)]
    [InlineData("PageSize=9", "pagesize.out-of-range", 2013275)]
    [InlineData("PageSize=101", "pagesize.out-of-range", 2013275)]
    [InlineData("PageSize=ten", "pagesize.invalid", 2013275)]
    [InlineData("PageSize=00000000010", "pagesize.too-long", 2013275)]
    [InlineData("SortBy=NAME", "sortby.invalid", 2011272)]
    [InlineData("SortBy=PURCHASEDATE_DESC_DES", "sortby.too-long", 2011272)]
    public async Task What_cannot_be_read_is_told(string parameters, string rule, int number)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answer = await host.SendAsync($"{List}&{parameters}");

        Assert.Equal((rule, number), (answer.Rule, answer.ErrorNumber));
    }

    [DatabaseFact]
    public async Task A_refusal_has_its_paging_zeroed()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Mixed);

        Approved.Equal("list-refused.xml", (await host.SendAsync($"{List}&PageSize=101")).Text);
    }

    [Fact]
    public void Every_status_is_shown_by_a_word_of_its_own_choice() =>
        Assert.All(Enum.GetValues<CertificateStatus>(), status => Assert.Contains(ListType.All, type => type != ListType.Everything && type.Statuses.Contains(status)));

    private static IEnumerable<XElement> Elements(Answer answer) => answer.Document.Descendants();

    private static string Show(Answer answer) =>
        string.Join(' ', Elements(answer).Where(element => element.Name.LocalName is "SSL").Select(element => int.Parse(element.Attribute("CertificateID")!.Value, CultureInfo.InvariantCulture)));
}

public sealed class SqliteGetListTests() : GetListTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlGetListTests() : GetListTests(DatabaseKind.PostgreSql);
