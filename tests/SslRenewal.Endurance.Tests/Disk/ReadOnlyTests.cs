using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Kills;

namespace SslRenewal.Endurance.Tests.Disk;

/// <summary>An SQLite database that the service may read and not write.</summary>
public sealed class ReadOnlyTests : IAsyncLifetime
{
    private const string Caller = "/xml.response?ApiUser=apiexample&ApiKey=56b4c87ef4fd49cb96d915c0db68194&UserName=apiexample&ClientIp=1.2.3.4";
    private const string Renewal = $"{Caller}&Command=namecheap.ssl.renew&CertificateID=501904&Years=1&SSLType=Standard%20SSL";
    private const string List = $"{Caller}&Command=namecheap.ssl.getList";
    private const string Account = "/manage/accounts/apiexample";

    // For root a file is never read-only, unless that right is laid down.
    private readonly ServiceProcess _service = new() { Wrapper = Programs.IsRoot ? ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override,-dac_read_search"] : [] };

    private string Database => Path.Combine(_service.Folder, "sslrenewal.db");

    public Task InitializeAsync() => _service.InitializeAsync();

    public async Task DisposeAsync()
    {
        await Programs.RunAsync("chmod", "-R", "u+w", _service.Folder);
        await _service.DisposeAsync();
    }

    [ProgramsFact("setpriv chmod")]
    public async Task It_is_read_and_every_order_refused_until_it_can_be_written()
    {
        var before = await ReadAsync(Account);
        await StopAsync();
        await Programs.RunAsync("chmod", "a-w", Database);

        await _service.InitializeAsync();
        var (list, refused, after) = (await ReadAsync(List), await ReadAsync(Renewal), await ReadAsync(Account));
        await StopAsync();
        await Programs.RunAsync("chmod", "-R", "u+w", _service.Folder);
        await _service.InitializeAsync();

        Assert.Contains("CertificateID=\"501904\"", list, StringComparison.Ordinal);
        Assert.Contains("<Error Number=\"2528166\">Order creation failed</Error>", refused, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Contains("Status=\"OK\"", await ReadAsync(Renewal), StringComparison.Ordinal);
    }

    [ProgramsFact("setpriv chmod")]
    public async Task A_folder_that_cannot_be_written_stops_the_start_with_a_line_that_says_so()
    {
        await StopAsync();
        await Programs.RunAsync("chmod", "a-w", Database, _service.Folder);

        var (old, none) = (await _service.RunToEndAsync("--Urls", "http://127.0.0.1:0"), await _service.RunToEndAsync("--Urls", "http://127.0.0.1:0", "--Database", "Data Source=new.db"));

        Assert.Equal((1, 1), (old.ExitCode, none.ExitCode));
        Assert.Contains("SslRenewal cannot start. Database: SQLite Error 8: 'attempt to write a readonly database'.", old.Errors, StringComparison.Ordinal);
        Assert.Matches("SslRenewal cannot start. Database: Access to the path '.*new.db.migrating' is denied.", none.Errors);
    }

    // By itself, so that nothing is left beside the file.
    private async Task StopAsync()
    {
        _service.Terminate();
        Assert.Equal(0, await _service.EndAsync());
    }

    private Task<string> ReadAsync(string path) => _service.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
