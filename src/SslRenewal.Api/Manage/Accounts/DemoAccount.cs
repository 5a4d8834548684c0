using System.Text.Json.Nodes;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>The demo's own account under any name, as a place in a scenario.</summary>
internal static class DemoAccount
{
    // In the order of the demo: what each sub-user's name ends with, after the account's.
    private static readonly string[] Endings = ["-sub", "-penny"];

    private static readonly Lazy<JsonObject> Demo = new(Read);

    /// <summary>The names that its sub-users have; one that would be too long is none.</summary>
    public static IEnumerable<string> SubUsersOf(string userName) => Endings.Select(ending => userName + ending).Where(name => name.Length <= UserName.MaxLength);

    /// <param name="isTaken">Whether somebody has the key of a name already; a sub-user of that name is left out.</param>
    public static byte[] Write(string userName, string apiKey, Predicate<string> isTaken)
    {
        var account = Demo.Value.DeepClone().AsObject();

        account["userName"] = userName;
        account["apiKeyHash"] = ApiKeyHash.Of(apiKey).ToString();
        account["subUsers"] = new JsonArray([.. account["subUsers"]!.AsArray().Zip(Endings, (user, ending) => Named(user!, userName + ending))
            .Where(user => user["userName"]!.GetValue<string>() is { Length: <= UserName.MaxLength } name && !isTaken(UserName.Key(name)))]);

        return System.Text.Encoding.UTF8.GetBytes(account.ToJsonString());
    }

    private static JsonNode Named(JsonNode user, string name)
    {
        var named = user.DeepClone();
        named["userName"] = name;
        return named;
    }

    private static JsonObject Read()
    {
        using var file = ScenarioService.OpenDemo();
        var account = JsonNode.Parse(file)!["accounts"]![0]!.AsObject();

        // Said, so that the numbers given next do not depend on whether there are sub-users.
        var last = account["subUsers"]!.AsArray().Append(account).SelectMany(user => user!["certificates"]!.AsArray()).Max(certificate => certificate!["certificateId"]!.GetValue<int>());
        account["nextIds"] = new JsonObject { ["certificate"] = last + 1 };
        _ = account.Remove("apiKey");
        return account;
    }
}
