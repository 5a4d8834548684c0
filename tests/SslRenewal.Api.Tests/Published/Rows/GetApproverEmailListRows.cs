namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.getApproverEmailList</c>.</summary>
internal static class GetApproverEmailListRows
{
    public static CommandRows All { get; } = new(
        "namecheap.ssl.getApproverEmailList", "DomainName=example.com&CertificateType=Standard%20SSL", "", LifeScenario.For,
    [
        new("ok", ""),
        new("certificatetype.discontinued", "CertificateType=RapidSSL", 2011301, "We're sorry, the requested SSL type has been discontinued"),
    ]);
}
