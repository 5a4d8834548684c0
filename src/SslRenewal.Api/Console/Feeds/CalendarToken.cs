using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SslRenewal.Api.Configuration;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>What lets a calendar program, which cannot sign in, read one user's calendar and nothing else; another management key ends it.</summary>
internal sealed class CalendarToken(IDataProtectionProvider protection, ServiceSettings settings)
{
    private const string Content = "calendar";

    private readonly string _key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.ManagementKey ?? "")));

    /// <summary>A token for a user's calendar.</summary>
    public string Make(string userName) => ProtectorFor(userName).Protect(Content);

    /// <summary>Whether a token is one for this user's calendar.</summary>
    public bool Reads(string token, string userName)
    {
        try
        {
            return ProtectorFor(userName).Unprotect(token) is Content;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether a request asks for a calendar with a token for it.</summary>
    public bool Grants(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Equals(CalendarEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        && request.Query is var query && query["token"] is [{ Length: > 0 } token] && query[Shell.Desk.UserNameParameter] is [{ Length: > 0 } userName] && Reads(token, userName);

    private IDataProtector ProtectorFor(string userName) => protection.CreateProtector("Calendar feed", UserName.Key(userName), _key);
}
