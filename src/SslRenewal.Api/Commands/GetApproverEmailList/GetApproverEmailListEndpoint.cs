using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Names;

namespace SslRenewal.Api.Commands.GetApproverEmailList;

/// <summary><c>namecheap.ssl.getApproverEmailList</c>: who may approve a certificate for a domain.</summary>
internal static class GetApproverEmailListEndpoint
{
    private const int ProductStage = 3;

    private static readonly Refusal Discontinued = new("certificatetype.discontinued", GetApproverEmailListErrors.CertificateTypeDiscontinued);

    public static ApiCommand Command { get; } = new(
        "namecheap.ssl.getApproverEmailList", "Gets approver email list for the requested domain", Charges: false, GetApproverEmailListParameters.InOrder, ResultElements.None, Handle)
    {
        Example = GetApproverEmailListXml.Write(DomainName.Parse("example.com")!),
        Refusals =
        [
            .. DocumentedRefusal.OfParameters(GetApproverEmailListParameters.InOrder),
            new DocumentedRefusal(ProductStage, Discontinued, "The type is still sold") { Provoke = "a discontinued name, such as `RapidSSL`" },
        ],
        FromOutside = GetApproverEmailListErrors.FromOutside,
    };

    internal static Task<IResult> Handle(ApiCall call, IServiceProvider services, CancellationToken cancellationToken)
    {
        var envelope = services.GetRequiredService<Envelope>();

        return Task.FromResult<IResult>(GetApproverEmailListParameters.ReadType(new ParameterReading(call.Parameters, call.Today)).Product is null
            ? XmlResult.Refuse(envelope, call, Discontinued)
            : XmlResult.Ok(envelope, call, GetApproverEmailListXml.Write(GetApproverEmailListParameters.ReadDomain(call.Parameters))));
    }
}
