using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Access;

/// <summary>The console's sign-in with the management key, kept in a cookie for some hours of real time; another key ends it.</summary>
internal sealed class KeySignIn(ServiceSettings settings, WrongKeys tries)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public const int Hours = 12;

    private const string KeyClaim = "key";
    private const string Manager = "management";

    private readonly byte[]? _key = settings.ManagementKey is { } key ? Hash(key) : null;

    /// <summary>Whether there is a key to sign in with.</summary>
    public bool IsNeeded => _key is not null;

    /// <summary>Whether a text is the key; too many wrong ones from an address are not even looked at for a minute.</summary>
    public SignInOutcome Judge(string text, IPAddress? address) => tries.HasTooMany(Manager, address)
        ? SignInOutcome.TooMany
        : IsKey(text) ? SignInOutcome.Done
        : tries.IsTooMany(Manager, address) ? SignInOutcome.TooMany : SignInOutcome.Wrong;

    /// <summary>Whether the browser has signed in with the present key.</summary>
    public async Task<bool> IsSignedInAsync(HttpContext context) =>
        _key is not null && await context.AuthenticateAsync(Scheme) is { Succeeded: true, Principal: var who } && who.HasClaim(KeyClaim, Mark);

    /// <summary>Signs the browser in, where the text is the key.</summary>
    public async Task<SignInOutcome> TryAsync(HttpContext context, string text)
    {
        var outcome = Judge(text, context.Connection.RemoteIpAddress);

        if (outcome is SignInOutcome.Done)
        {
            await context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, Mark)], Scheme)));
        }

        return outcome;
    }

    private bool IsKey(string text) => _key is not null && CryptographicOperations.FixedTimeEquals(Hash(text), _key);

    // Of the key's hash: it tells nothing of the key, and another key has another.
    private string Mark => Convert.ToHexString(SHA256.HashData(_key!));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
