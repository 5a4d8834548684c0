using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary><c>namecheap.ssl.getInfo</c>: what a certificate is, where it stands, and the certificate itself.</summary>
internal static class GetInfoEndpoint
{
    private const int RequestStage = 3;
    private const int CertificateStage = 4;

    private static readonly Refusal Unknown = new("certificate.unknown", GetInfoErrors.CertificateIdInvalid);

    public static ApiCommand Command { get; } = new("namecheap.ssl.getInfo", "Retrieves information about the requested SSL certificate", Charges: false, GetInfoParameters.InOrder, GetInfoXml.Zero, CommandHandler.With<GetInfoService>(HandleAsync))
    {
        Description = "Expires is the end of what is paid for; the certificate that is returned may end earlier, and the next one follows by itself.",
        Example = GetInfoXml.Write(new CertificateInfo(
            new CertificateRow
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
                ProviderOrderId = 111111,
                AdminEmail = "admin@example.com",
            },
            OrderId: 1234567, Approver: "admin@example.com", new ReturnedCertificate(ReturnType.Individual, "-----BEGIN CERTIFICATE-----", ["-----BEGIN CERTIFICATE-----"]))),
        Refusals =
        [
            .. DocumentedRefusal.OfParameters(GetInfoParameters.InOrder),
            new DocumentedRefusal(RequestStage, GetInfoParameters.ReturnTypeMissing, "Returntype is given where Returncertificate is true") { Provoke = "`Returncertificate=true` alone" },
            new DocumentedRefusal(CertificateStage, Unknown, "The certificate is the user's own") { Provoke = "a number that the user does not hold, such as `1`" },
        ],
        FromOutside = GetInfoErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, GetInfoService certificates, Envelope envelope, CancellationToken cancellationToken)
    {
        var request = GetInfoParameters.Read(call.Parameters);

        if (request is { ReturnsCertificate: true, ReturnType: null })
        {
            return XmlResult.Refuse(envelope, call, GetInfoParameters.ReturnTypeMissing);
        }

        return await certificates.FindAsync(call.Caller, request, cancellationToken) is { } info ? XmlResult.Ok(envelope, call, GetInfoXml.Write(info)) : XmlResult.Refuse(envelope, call, Unknown);
    }
}
