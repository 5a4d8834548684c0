using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>The result elements of <c>namecheap.ssl.getList</c>: the certificates, and beside them where they stand among all.</summary>
internal static class GetListXml
{
    private const string Result = "SSLListResult";

    public static ResultElements Zero { get; } = new(ApiResponse.Element(Result), Paging(total: 0, page: 0, pageSize: 0));

    public static ResultElements Write(ListPage page, ListRequest request, DateTimeOffset now) => new(
        ApiResponse.Element(Result, page.Certificates.Select(row => Write(row, now))),
        Paging(page.Total, request.Page, request.PageSize));

    private static XElement Write(CertificateRow row, DateTimeOffset now) => ApiResponse.Element("SSL",
        new XAttribute("CertificateID", row.CertificateId),
        new XAttribute("HostName", row.HostName ?? ""),
        new XAttribute("SSLType", row.SslType.ToLowerInvariant()),
        new XAttribute("PurchaseDate", ApiResponse.Date(row.PurchasedAt)),
        new XAttribute("ExpireDate", ApiResponse.Date(row.ExpiresAt)),
        new XAttribute("ActivationExpireDate", ApiResponse.Date(row.ActivationEnd)),
        new XAttribute("IsExpiredYN", CoverageEnd.HasCome(row.ExpiresAt, now)),
        new XAttribute("Status", StatusWords.Of(row.Status).Word),
        new XAttribute("ProviderOrderID", $"{row.ProviderOrderId}"),
        new XAttribute("Years", row.Years));

    private static XElement Paging(int total, int page, int pageSize) => ApiResponse.Element("Paging",
        ApiResponse.Element("TotalItems", total),
        ApiResponse.Element("CurrentPage", page),
        ApiResponse.Element("PageSize", pageSize));
}
