using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Journal;

/// <summary>What holds where a request passes the first stage, in the order in which it is judged.</summary>
internal static class FirstStageSentences
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [GlobalErrors.ApiUserMissing.Rule] = "ApiUser is given",
        [GlobalErrors.ApiKeyMissing.Rule] = "ApiKey is given",
        [GlobalErrors.KeyTooMany.Rule] = "Not too many wrong keys came lately",
        [GlobalErrors.KeyInvalid.Rule] = "There is such an account, and the key is its own",
        [GlobalErrors.AccountLocked.Rule] = "The account is not locked",
        [GlobalErrors.RateLimited.Rule] = "Not too many requests came lately",
        [GlobalErrors.ClientIpMissing.Rule] = "ClientIp is given",
        [GlobalErrors.ClientIpInvalid.Rule] = "ClientIp is an IPv4 address",
        [GlobalErrors.ClientIpNotListed("").Rule] = "The address is on the account's list, where it has one",
        [GlobalErrors.UserNameMissing.Rule] = "UserName is given",
        [GlobalErrors.UserNameUnauthorized.Rule] = "UserName is the account itself, or one of its sub-users",
        [GlobalErrors.CommandMissing.Rule] = "Command is given",
        [GlobalErrors.CommandUnknown.Rule] = "There is such a command",
    };

    public static IEnumerable<(string Name, string Sentence)> InOrder => GlobalErrors.InOrder.Select(refusal => (refusal.Rule, Sentences[refusal.Rule]));
}
