using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary><c>namecheap.ssl.getInfo</c>: what a certificate is, and where it stands.</summary>
internal static class GetInfoEndpoint
{
    private const int CertificateStage = 3;

    private static readonly Refusal Unknown = new("certificate.unknown", GetInfoErrors.CertificateIdInvalid);

    public static ApiCommand Command { get; } = new("namecheap.ssl.getInfo", "Retrieves information about the requested SSL certificate", Charges: false, GetInfoParameters.InOrder, GetInfoXml.Zero, CommandHandler.With<RenewalDbContext>(HandleAsync))
    {
        Example = GetInfoXml.Write(new CertificateRow
        {
            Tenant = 1,
            CertificateId = 501904,
            UserKey = "APIEXAMPLE",
            SslType = "PositiveSSL",
            Status = CertificateStatus.Active,
            HostName = "example.com",
            Sans = 0,
            Years = 1,
            PurchasedAt = new(2025, 12, 21, 12, 0, 0, TimeSpan.Zero),
            IssuedAt = new(2025, 12, 21, 12, 0, 0, TimeSpan.Zero),
            ExpiresAt = new(2026, 12, 21, 12, 0, 0, TimeSpan.Zero),
        }, orderId: 1234567),
        Refusals =
        [
            .. DocumentedRefusal.OfParameters(GetInfoParameters.InOrder),
            new DocumentedRefusal(CertificateStage, Unknown, "The certificate is the user's own"),
        ],
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, RenewalDbContext database, Envelope envelope, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (call.Caller.Tenant, call.Caller.UserKey, GetInfoParameters.Read(call.Parameters).Value);

        var found = await (
            from certificate in database.Certificates.Where(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == userKey)
            select new { Certificate = certificate, OrderId = database.Orders.Where(row => row.Tenant == tenant && row.CertificateId == id).Select(row => row.OrderId).Order().FirstOrDefault() })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return found is null ? XmlResult.Refuse(envelope, call, Unknown) : XmlResult.Ok(envelope, call, GetInfoXml.Write(found.Certificate, found.OrderId));
    }
}
