using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>An order of certificates under the documentation's word for it. What is alike stands by number, and the whole order can be read from its end.</summary>
internal sealed record ListOrder(string Word, bool IsDescending, Func<IQueryable<CertificateRow>, bool, string, IQueryable<CertificateRow>> Sort)
{
    /// <summary>Where no word is given: nothing moves to another page when a certificate is bought meanwhile.</summary>
    public static ListOrder ByNumber { get; } = new("", IsDescending: false, (rows, descending, _) => descending ? rows.OrderByDescending(row => row.CertificateId) : rows.OrderBy(row => row.CertificateId));

    public static IReadOnlyList<ListOrder> All { get; } =
    [
        .. BothWays("PURCHASEDATE", (rows, descending, _) => ByKey(rows, row => row.PurchasedAt, descending)),
        .. BothWays("SSLTYPE", (rows, descending, collation) => ByKey(rows, row => EF.Functions.Collate(row.SslType, collation), descending)),
        .. BothWays("EXPIREDATETIME", (rows, descending, _) => ByOptionalKey(rows, row => row.ExpiresAt != null, row => row.ExpiresAt, descending)),
        .. BothWays("Host_Name", (rows, descending, collation) => ByOptionalKey(rows, row => row.HostName != null, row => EF.Functions.Collate(row.HostName, collation), descending)),
    ];

    /// <summary>The order of a word, whatever its letter case.</summary>
    public static ListOrder? Find(string word) => All.FirstOrDefault(order => order.Word.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ListOrder> BothWays(string word, Func<IQueryable<CertificateRow>, bool, string, IQueryable<CertificateRow>> sort) =>
        [new(word, IsDescending: false, sort), new($"{word}_DESC", IsDescending: true, sort)];

    private static IQueryable<CertificateRow> ByKey<TKey>(IQueryable<CertificateRow> rows, Expression<Func<CertificateRow, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key).ThenByDescending(row => row.CertificateId) : rows.OrderBy(key).ThenBy(row => row.CertificateId);

    // What is unknown comes first, said outright: one database would put it first, the other last.
    private static IQueryable<CertificateRow> ByOptionalKey<TKey>(IQueryable<CertificateRow> rows, Expression<Func<CertificateRow, bool>> isKnown, Expression<Func<CertificateRow, TKey>> key, bool descending) =>
        descending
            ? rows.OrderByDescending(isKnown).ThenByDescending(key).ThenByDescending(row => row.CertificateId)
            : rows.OrderBy(isKnown).ThenBy(key).ThenBy(row => row.CertificateId);
}
