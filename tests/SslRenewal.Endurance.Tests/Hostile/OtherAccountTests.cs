using System.Text.RegularExpressions;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>What a caller learns of others by the answers to its own requests: nothing.</summary>
public sealed partial class OtherAccountTests
{
    // Of apiexample; the caller is smallshop, whose own number is 1.
    private const int Theirs = 501904;
    private const int Nobodys = 777777;

    [Fact]
    public async Task A_number_of_another_account_is_as_unknown_as_one_of_nobody()
    {
        await using var service = await HostileService.StartAsync();
        var before = await service.BalanceAsync();

        foreach (var operation in service.Description.XmlCommands.Where(operation => operation.Parameters.Any(parameter => parameter.Name is "CertificateID")))
        {
            var command = ServiceDescription.CommandOf(operation);
            var others = operation.Parameters
                .Where(parameter => parameter is { Example: not null, IsInPath: false } && parameter.Name is not ("ApiUser" or "ApiKey" or "UserName" or "CertificateID"))
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}");
            var query = $"ApiUser=smallshop&ApiKey=smallshop-demo-key&UserName=smallshop&Command={command}&{string.Join('&', others)}";

            var (theirs, nobodys) = (await AskAsync(service, $"{query}&CertificateID={Theirs}"), await AskAsync(service, $"{query}&CertificateID={Nobodys}"));

            Assert.Contains("Status=\"ERROR\"", theirs, StringComparison.Ordinal);
            Assert.Equal(nobodys, theirs.Replace($"{Theirs}", $"{Nobodys}", StringComparison.Ordinal));
        }

        Assert.Equal(before, await service.BalanceAsync());
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_key_are_told_alike()
    {
        await using var service = await HostileService.StartAsync();
        const string Rest = "&ClientIp=1.2.3.4&Command=namecheap.users.getBalances";

        Assert.Equal(await AskAsync(service, $"ApiUser=nobody&ApiKey=wrong&UserName=nobody{Rest}"), await AskAsync(service, $"ApiUser=apiexample&ApiKey=wrong&UserName=apiexample{Rest}"));
    }

    private static async Task<string> AskAsync(HostileService service, string query) =>
        Time().Replace(await service.Client.GetStringAsync(new Uri("/xml.response?" + query, UriKind.Relative)), "");

    [GeneratedRegex("<ExecutionTime>[^<]*</ExecutionTime>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
