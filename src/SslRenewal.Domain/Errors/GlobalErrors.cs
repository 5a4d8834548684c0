namespace SslRenewal.Domain.Errors;

/// <summary>Every refusal that any command may meet before it is looked at, in the order in which they are judged.</summary>
public static class GlobalErrors
{
    public static Refusal ApiUserMissing { get; } = new("apiuser.missing", new(1010101, "Parameter APIUser is missing"));
    public static Refusal ApiKeyMissing { get; } = new("apikey.missing", new(1010102, "Parameter APIKey is missing"));
    public static Refusal KeyTooMany { get; } = new("key.too-many", new(1017411, "Too many login attempts"));
    public static Refusal KeyInvalid { get; } = new("key.invalid", new(1011102, "API Key is invalid or API access has not been enabled"));
    public static Refusal AccountLocked { get; } = new("account.locked", new(1017101, "Parameter ApiUser is disabled or locked"));
    public static Refusal RateLimited { get; } = new("rate.limited", new(500000, "Too many requests"));
    public static Refusal ClientIpMissing { get; } = new("clientip.missing", new(1010105, "Parameter ClientIP is missing"));
    public static Refusal ClientIpInvalid { get; } = new("clientip.invalid", new(1011105, "Parameter ClientIP is invalid"));
    public static Refusal UserNameMissing { get; } = new("username.missing", new(1010103, "Parameter UserName is missing"));
    public static Refusal UserNameUnauthorized { get; } = new("username.unauthorized", new(1016103, "Parameter UserName is unauthorized"));
    public static Refusal CommandMissing { get; } = new("command.missing", new(1010104, "Parameter Command is missing"));
    public static Refusal CommandUnknown { get; } = new("command.unknown", new(1011104, "Parameter Command is Invalid"));

    /// <summary>As the documentation lists them, one for each row of the first stage.</summary>
    public static IReadOnlyList<Refusal> InOrder { get; } =
    [
        ApiUserMissing, ApiKeyMissing, KeyTooMany, KeyInvalid, AccountLocked, RateLimited, ClientIpMissing, ClientIpInvalid,
        ClientIpNotListed("{address}"), UserNameMissing, UserNameUnauthorized, CommandMissing, CommandUnknown,
    ];

    /// <summary>The address is not on the account's list.</summary>
    public static Refusal ClientIpNotListed(string address) => new("clientip.not-listed", new(1011150, $"Invalid request IP: {address}"));
}
