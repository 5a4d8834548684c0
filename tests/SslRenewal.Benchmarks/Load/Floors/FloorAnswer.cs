using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>The answer to a renewal, as a floor writes it: by hand, in the service's words and length.</summary>
internal static class FloorAnswer
{
    public static byte[] Ok(int certificate, int order, int transaction, int price) => Encoding.UTF8.GetBytes(Document("OK", "<Errors />", "namecheap.ssl.renew",
        $"""<SSLRenewResult CertificateID="{certificate}" SSLType="Standard SSL" Years="1" OrderId="{order}" TransactionId="{transaction}" ChargedAmount="{price}.0000" />"""));

    /// <summary>What it answers whatever is refused; the service says which rule it was.</summary>
    public static byte[] Refused { get; } = Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="utf-8"?>
        <ApiResponse Status="ERROR" xmlns="http://api.namecheap.com/xml.response"><Errors><Error Number="2528166">Order creation failed</Error></Errors></ApiResponse>
        """);

    /// <summary>To a renewal for longer than a certificate may live.</summary>
    public static string TooLong { get; } = Document(
        "ERROR", """<Errors><Error Number="4080167">The maximum lifetime of a certificate does not allow it</Error></Errors>""", "namecheap.ssl.renew",
        """<SSLRenewResult CertificateID="0" Years="0" OrderId="0" TransactionId="0" ChargedAmount="0" />""");

    /// <summary>To getInfo of a certificate that was issued.</summary>
    public static string Info(string status, string type, string hostName, DateTimeOffset issuedAt, DateTimeOffset expiresAt) => Document("OK", "<Errors />", "namecheap.ssl.getInfo", string.Create(CultureInfo.InvariantCulture, $"""
        <SSLGetInfoResult Status="{status.ToLowerInvariant()}" StatusDescription="Certificate is active." Type="{type.ToLowerInvariant()}" IssuedOn="{issuedAt:MM/dd/yyyy}" Years="1" Expires="{expiresAt:MM/dd/yyyy}" ActivationExpireDate="" OrderId="0" ReplacedBy="" SANSCount="0">
           <CertificateDetails><CSR /><ApproverEmail /><CommonName>{hostName}</CommonName><AdministratorName /><AdministratorEmail /><Certificates CertificateReturned="false" ReturnType="" /></CertificateDetails>
           <Provider><OrderID /><Name>SECTIGO</Name></Provider>
          </SSLGetInfoResult>
        """));

    public static async Task WriteAsync(HttpContext context, byte[] xml)
    {
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = xml.Length;
        _ = await context.Response.BodyWriter.WriteAsync(xml, context.RequestAborted);
    }

    private static string Document(string status, string errors, string command, string result) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ApiResponse Status="{status}" xmlns="http://api.namecheap.com/xml.response">
         {errors}
         <Warnings />
         <RequestedCommand>{command.ToLowerInvariant()}</RequestedCommand>
         <CommandResponse Type="{command}">
          {result}
         </CommandResponse>
         <Server>827cddac2e1c</Server>
         <GMTTimeDifference>--5:00</GMTTimeDifference>
         <ExecutionTime>0.001</ExecutionTime>
        </ApiResponse>
        """;
}
