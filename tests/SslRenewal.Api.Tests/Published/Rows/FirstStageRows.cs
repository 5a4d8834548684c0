namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>Every row of the documentation of the first stage, as a request and its answer.</summary>
internal static class FirstStageRows
{
    public static IReadOnlyList<RequestRow> InOrder { get; } =
    [
        new("apiuser.missing", "ApiUser", 1010101, "Parameter APIUser is missing"),
        new("apiuser.missing", "ApiUser=%20&ApiKey", 1010101, "Parameter APIUser is missing"),
        new("apikey.missing", "ApiKey", 1010102, "Parameter APIKey is missing"),
        new("apikey.missing", "ApiUser=nobody&ApiKey=", 1010102, "Parameter APIKey is missing"),
        new("key.invalid", "ApiKey=wrong", 1011102, "API Key is invalid or API access has not been enabled"),
        new("key.invalid", "ApiUser=nobody1", 1011102, "API Key is invalid or API access has not been enabled"),
        new("key.invalid", "ApiUser=a-name-of-21-letters", 1011102, "API Key is invalid or API access has not been enabled"),
        new("key.invalid", "ApiUser=apiexample&ApiUser=other", 1011102, "API Key is invalid or API access has not been enabled"),
        new("key.invalid", $"ApiKey={Renewals.Key}&ApiKey=", 1011102, "API Key is invalid or API access has not been enabled"),
        new("key.invalid", "ApiUser=customer", 1011102, "API Key is invalid or API access has not been enabled"),
        new("account.locked", "ApiUser=locked&ApiKey=locked-key&ClientIp", 1017101, "Parameter ApiUser is disabled or locked"),
        new("clientip.missing", "ClientIp&UserName", 1010105, "Parameter ClientIP is missing"),
        new("clientip.invalid", "ClientIp=1.2.3&UserName", 1011105, "Parameter ClientIP is invalid"),
        new("clientip.invalid", "ClientIp=01.2.3.4", 1011105, "Parameter ClientIP is invalid"),
        new("clientip.invalid", "ClientIp=1.2.3.256", 1011105, "Parameter ClientIP is invalid"),
        new("clientip.invalid", "ClientIp=%3A%3A1", 1011105, "Parameter ClientIP is invalid"),
        new("clientip.invalid", "ClientIp=1.2.3.4&ClientIp=1.2.3.5", 1011105, "Parameter ClientIP is invalid"),
        new("clientip.not-listed", "ApiUser=listed&ApiKey=listed-key&ClientIp=9.9.9.9&UserName", 1011150, "Invalid request IP: 9.9.9.9"),
        new("username.missing", "UserName&Command", 1010103, "Parameter UserName is missing"),
        new("username.unauthorized", "UserName=other&Command", 1016103, "Parameter UserName is unauthorized"),
        new("username.unauthorized", "UserName=nobody", 1016103, "Parameter UserName is unauthorized"),
        new("username.unauthorized", "UserName=apiexample&UserName=customer", 1016103, "Parameter UserName is unauthorized"),
        new("command.missing", "Command", 1010104, "Parameter Command is missing"),
        new("command.unknown", "Command=namecheap.ssl.unknown", 1011104, "Parameter Command is Invalid"),
        new("command.unknown", "Command=namecheap.ssl.renew&Command=namecheap.ssl.getInfo", 1011104, "Parameter Command is Invalid"),
    ];
}
