using System.Collections.Concurrent;

namespace SslRenewal.Api.Tests.Published;

/// <summary>The program ended in the middle of its work: what was answered is there, once, and the money adds up.</summary>
public sealed class PowerCutTests : IAsyncLifetime
{
    private const int Certificates = 400;
    private const int AnsweredBefore = 60;

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Orders_that_were_answered_are_stored_once_and_the_balance_is_the_ledgers_sum()
    {
        using var scenario = new StringContent(Renewals.Scenario(balance: 10_000, certificates: Certificates), System.Text.Encoding.UTF8, "application/json");
        using var loaded = await _service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);
        var answered = new ConcurrentDictionary<int, Answer>();
        var enough = new TaskCompletionSource();

        var work = Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() => OrderAsync(worker, answered, enough))));
        await enough.Task;
        await _service.KillAsync();
        await work;
        await _service.StartAsync("--Urls", "http://127.0.0.1:0");

        var account = (await _service.Client.GetFromJsonAsync<Account>(new Uri("/manage/accounts/apiexample", UriKind.Relative)))!;
        Assert.InRange(account.Orders, answered.Count, Certificates);
        Assert.Equal(10_000 - (9.00m * account.Orders), account.Balance);
        Assert.Equal(account.Balance, account.LedgerSum);
        Assert.Equal(Certificates + account.Orders, account.Certificates);
        Assert.Equal(answered.Count, answered.Values.Select(answer => answer["CertificateID"]).Distinct(StringComparer.Ordinal).Count());

        foreach (var certificate in answered.Keys)
        {
            Assert.Equal("certificate.queued", (await SendAsync(certificate)).Rule);
        }
    }

    private async Task OrderAsync(int worker, ConcurrentDictionary<int, Answer> answered, TaskCompletionSource enough)
    {
        try
        {
            for (var certificate = 501904 + worker; certificate < 501904 + Certificates; certificate += 16)
            {
                var answer = await SendAsync(certificate);
                Assert.True(answer.IsOk);

                if (answered.TryAdd(certificate, answer) && answered.Count >= AnsweredBefore)
                {
                    _ = enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The power is cut.
        }
    }

    private async Task<Answer> SendAsync(int certificate)
    {
        using var response = await _service.Client.GetAsync(new Uri("/xml.response?" + Renewals.Of(certificate), UriKind.Relative));
        return await Answer.ReadAsync(response);
    }
}
