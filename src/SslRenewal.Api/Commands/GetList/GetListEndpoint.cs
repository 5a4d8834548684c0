using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary><c>namecheap.ssl.getList</c>: a page of the certificates that a user holds.</summary>
internal static class GetListEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.ssl.getList", "Returns a list of SSL certificates for the particular user", Charges: false, GetListParameters.InOrder, GetListXml.Zero, CommandHandler.With<GetListService>(HandleAsync))
    {
        Description = "A page past the last one is empty.",
        Example = GetListXml.Write(
            new ListPage(
            [
                new CertificateRow
                {
                    Tenant = 1,
                    CertificateId = 930836,
                    UserKey = "APIEXAMPLE",
                    SslType = "PositiveSSL",
                    Status = CertificateStatus.NewPurchase,
                    Sans = 0,
                    Years = 2,
                    PurchasedAt = new(2017, 10, 20, 12, 0, 0, TimeSpan.Zero),
                },
            ], Total: 1),
            new ListRequest(ListType.Everything, Search: null, Page: 1, PageSize: 20, ListOrder.ByNumber), new(2017, 10, 20, 12, 0, 0, TimeSpan.Zero)),
        Refusals = [.. DocumentedRefusal.OfParameters(GetListParameters.InOrder)],
        FromOutside = GetListErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, GetListService certificates, Envelope envelope, CancellationToken cancellationToken)
    {
        var request = GetListParameters.Read(call.Parameters);

        return XmlResult.Ok(envelope, call, GetListXml.Write(await certificates.ReadAsync(call.Caller, request, cancellationToken), request, call.Caller.Now));
    }
}
