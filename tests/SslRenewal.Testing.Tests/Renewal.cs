using System.Globalization;
using System.Xml.Linq;

namespace SslRenewal.Testing.Tests;

/// <summary>What a client of the XML API does.</summary>
internal static class Renewal
{
    public static string Query(SslRenewalHost host, int certificateId, string sslType = "PositiveSSL", string command = "namecheap.ssl.renew") =>
        string.Create(CultureInfo.InvariantCulture, $"{host.ApiAddress}?{host.Credentials.ToQuery()}&Command={command}&CertificateID={certificateId}&SSLType={Uri.EscapeDataString(sslType)}&Years=1");

    public static async Task<bool> IsOkAsync(SslRenewalHost host, int certificateId, string sslType = "PositiveSSL")
    {
        using var client = host.CreateClient();
        return XDocument.Parse(await client.GetStringAsync(new Uri(Query(host, certificateId, sslType)))).Root!.Attribute("Status")!.Value == "OK";
    }
}
