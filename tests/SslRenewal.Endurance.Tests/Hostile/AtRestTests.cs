using System.Text;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>What somebody finds who reads the files of the database: no key that opens anything.</summary>
public sealed class AtRestTests : IAsyncLifetime
{
    private const string ManagementKey = "management-secret-key";
    private const string OwnKey = "newcomers-secret-key";

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Management:Key", ManagementKey);

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task No_API_key_and_no_management_key_lies_in_the_files_of_the_database()
    {
        _service.Client.DefaultRequestHeaders.Authorization = new("Bearer", ManagementKey);
        using var newcomer = new StringContent($$"""{ "userName": "newcomer", "apiKey": "{{OwnKey}}", "balance": 10 }""", Encoding.UTF8, "application/json");
        using var made = await _service.Client.PostAsync(new Uri("/manage/accounts", UriKind.Relative), newcomer);
        Assert.True(made.IsSuccessStatusCode);

        foreach (var (user, key) in ((string, string)[])[("apiexample", LikelyValues.Key), ("newcomer", OwnKey)])
        {
            var answer = await _service.Client.GetStringAsync(new Uri($"/xml.response?ApiUser={user}&ApiKey={key}&UserName={user}&ClientIp=1.2.3.4&Command=namecheap.users.getBalances&note={key}", UriKind.Relative));
            Assert.Contains("Status=\"OK\"", answer, StringComparison.Ordinal);
        }

        // The journal has been written by the time that it is read.
        Assert.Contains("newcomer", await _service.Client.GetStringAsync(new Uri("/manage/requests?userName=newcomer", UriKind.Relative)), StringComparison.Ordinal);
        await _service.KillAsync();

        foreach (var file in Directory.GetFiles(_service.Folder))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.All([ManagementKey, OwnKey, LikelyValues.Key], key => Assert.DoesNotContain(key, text, StringComparison.Ordinal));
            Assert.DoesNotContain("PRIVATE KEY", text, StringComparison.Ordinal);
        }
    }
}
