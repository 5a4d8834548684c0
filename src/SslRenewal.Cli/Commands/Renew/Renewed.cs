using System.Globalization;
using System.Xml.Linq;

namespace SslRenewal.Cli.Commands.Renew;

/// <summary>What a renewal answered.</summary>
/// <param name="CertificateId">Of the renewal, which waits to be activated.</param>
/// <param name="ChargedAmount">US dollars.</param>
internal sealed record Renewed(int CertificateId, string SslType, int Years, int OrderId, int TransactionId, decimal ChargedAmount)
{
    public static Renewed Of(XElement result)
    {
        return new(Number("CertificateID"), Text("SSLType"), Number("Years"), Number("OrderId"), Number("TransactionId"), decimal.Parse(Text("ChargedAmount"), CultureInfo.InvariantCulture));

        string Text(string name) => result.Attribute(name)?.Value ?? "0";

        int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);
    }
}
