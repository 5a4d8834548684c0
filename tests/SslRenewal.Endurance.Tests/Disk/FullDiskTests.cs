using System.Net;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Kills;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Disk;

/// <summary>SQLite on a disk that fills up under load, and has room again.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const int Answers = 80;
    private const int Refusals = 40;

    // Of an account in which nothing falls due: what does is written before anybody looks.
    private const string Reading = $"/xml.response?ApiUser=quiet&ApiKey={Fleet.Key}&UserName=quiet&ClientIp=127.0.0.1&Command=namecheap.ssl.getList";

    // Real time, between two looks.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private const int MaxLooks = 6000;

    private readonly ServiceProcess _service = new() { Wrapper = SmallDisk.Wrapper };

    private SmallDisk _disk = null!;

    private DatabaseAddress Address => DatabaseAddress.Parse($"Data Source={Path.Combine(_disk.Folder, "full.db")}");

    public async Task InitializeAsync() => _disk = await SmallDisk.CreateAsync();

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _disk.DisposeAsync();
    }

    [ProgramsFact("env prlimit")]
    public async Task What_finds_no_room_is_refused_whole_and_all_goes_on_once_there_is_some()
    {
        await StartAsync();
        var load = new Load(seed: 7);
        await load.BeginAsync(_service.Client);
        using var made = await _service.Client.PostAsJsonAsync(new Uri("/manage/accounts", UriKind.Relative), new { userName = "quiet", apiKey = Fleet.Key });

        await load.RunAsync(_service.Client, Answers, async () =>
        {
            await _disk.FillAsync(_service.Id);
            await RefusedAsync(load);
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [await LookAsync("/health/live"), await LookAsync("/health/ready"), await LookAsync(Reading)]);
            await _disk.FreeAsync(_service.Id);
            await load.Notebook.AnsweredAsync(Answers);
        });

        await load.SettleAsync(_service.Client);
        Assert.Empty(await Auditor.AuditAsync(Address, load.Notebook));

        await load.RunAsync(_service.Client, Answers, async () =>
        {
            await _disk.FillAsync(_service.Id);
            await _service.KillAsync();
        });

        await _disk.FreeAsync(Environment.ProcessId);
        await StartAsync();
        await load.SettleAsync(_service.Client);
        Assert.Empty(await Auditor.AuditAsync(Address, load.Notebook));
    }

    private Task StartAsync() => _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Scenario", "none", "--Database", Address.ConnectionString);

    private static async Task RefusedAsync(Load load)
    {
        var looks = 0;

        // Where something has fallen due in an account, what is asked of it is HTTP 503: that cannot be written either.
        while (load.Notebook.Heard.Count(heard => heard is Heard.Unknown or Heard.Refused { Rule: "order.failed" }) < Refusals)
        {
            Assert.Empty(load.Notebook.Violations);
            Assert.True(++looks < MaxLooks, "The disk is full, and nobody is refused.");
            await Task.Delay(Pause);
        }
    }

    private async Task<HttpStatusCode> LookAsync(string path)
    {
        using var answer = await _service.Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
