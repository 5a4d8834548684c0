namespace SslRenewal.Testing;

/// <summary>What every request of the XML API says of its caller.</summary>
/// <param name="ApiUser">The account.</param>
/// <param name="ApiKey">Its key.</param>
/// <param name="UserName">The user that is acted for: the account's own, or one of its sub-users.</param>
/// <param name="ClientIp">An IPv4 address, on the account's list where it has one.</param>
public sealed record SslRenewalCredentials(string ApiUser, string ApiKey, string UserName, string ClientIp)
{
    /// <summary>The account of the demo, and of <see cref="Scenario"/> where it gives none a key: <c>apiexample</c>.</summary>
    public static SslRenewalCredentials Demo { get; } = new("apiexample", "56b4c87ef4fd49cb96d915c0db68194", "apiexample", "1.2.3.4");

    /// <summary>They as the beginning of a query: <c>ApiUser=…&amp;ApiKey=…&amp;UserName=…&amp;ClientIp=…</c>.</summary>
    public string ToQuery() => $"ApiUser={Uri.EscapeDataString(ApiUser)}&ApiKey={Uri.EscapeDataString(ApiKey)}&UserName={Uri.EscapeDataString(UserName)}&ClientIp={Uri.EscapeDataString(ClientIp)}";
}
