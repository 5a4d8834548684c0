using SslRenewal.Benchmarks.Load.Driving;

namespace SslRenewal.Benchmarks.Load;

/// <summary>What the service, or a floor, is asked under load, and what the right answer has.</summary>
internal static class Requests
{
    /// <summary>A renewal that is granted; of each certificate once.</summary>
    public static DriveRequest Renew(int account = 0) => new(Address(account, "namecheap.ssl.renew", $"&certificateid={DriveRequest.Number}&ssltype=standard%20ssl&years=1"), "Status=\"OK\"");

    /// <summary>A renewal for three years, which no certificate can have since 2018: refused after all that is known of the certificate was read.</summary>
    public static DriveRequest Refused(int account = 0) => new(Address(account, "namecheap.ssl.renew", $"&certificateid={DriveRequest.Number}&ssltype=standard%20ssl&years=3"), "Number=\"4080167\"");

    public static DriveRequest GetInfo(int account = 0) => new(Address(account, "namecheap.ssl.getinfo", $"&certificateid={DriveRequest.Number}"), "Status=\"active\"");

    /// <summary>A page of the list, of as many certificates as a page has by default.</summary>
    public static DriveRequest GetList(int page) => new(Address(account: 0, "namecheap.ssl.getlist", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&page={page}&pagesize={PageSize}")), "<SSL CertificateID=");

    public const int PageSize = 20;

    private static string Address(int account, string command, string parameters) =>
        $"/xml.response?ApiUser={Fleet.UserName(account)}&ApiKey={Fleet.ApiKey}&UserName={Fleet.UserName(account)}&ClientIp=1.2.3.4&Command={command}{parameters}";
}
