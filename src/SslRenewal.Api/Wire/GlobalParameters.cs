using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Wire;

/// <summary>The parameters that every command takes, under the vendor's names.</summary>
internal static class GlobalParameters
{
    public const string ApiUser = "ApiUser";
    public const string ApiKey = "ApiKey";
    public const string UserName = "UserName";
    public const string Command = "Command";
    public const string ClientIp = "ClientIp";

    /// <summary>What most commands of certificates take.</summary>
    public const string CertificateId = "CertificateID";

    /// <summary>As the documentation lists them, the command aside.</summary>
    public static IReadOnlyList<ApiParameter> Documented { get; } =
    [
        new(ApiUser, "String", Domain.Accounts.UserName.MaxLength, Required: true, "The account that asks.") { Example = "apiexample" },
        new(ApiKey, "String", ApiKeyHash.MaxKeyLength, Required: true, "The account's API key.") { Example = "56b4c87ef4fd49cb96d915c0db68194" },
        new(UserName, "String", Domain.Accounts.UserName.MaxLength, Required: true, "The user the command acts for: the account itself, or one of its sub-users.") { Example = "apiexample" },
        new(ClientIp, "String", 15, Required: true, "An IPv4 address; it must be on the account's list, where it has one.") { Example = "1.2.3.4" },
    ];
}
