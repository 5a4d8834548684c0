using System.Text.Json;

namespace SslRenewal.Console.Tests.Hosting;

/// <summary>Walks on a desk of their own.</summary>
public abstract class DeskWalk(Chromium chromium) : IClassFixture<Chromium>
{
    private protected async Task WalkAsync(Func<DeskService, Walker, Task> walk, bool hasScripts = true)
    {
        await using var service = await DeskService.StartAsync();
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address, hasScripts: hasScripts);

        await walk(service, new Walker(await window.NewPageAsync()));
    }

    private protected static async Task ToPaymentAsync(Walker walker)
    {
        await walker.OpenAsync("/certificates/apiexample/501904/renewal/order");
        await walker.ChooseAsync("Quick Payment");
    }

    private protected static async Task AssertPaidOnceAsync(DeskService service)
    {
        var account = await AccountAsync(service);
        var (balance, ledger, orders) = (account.GetProperty("balance").GetDecimal(), account.GetProperty("ledgerSum").GetDecimal(), account.GetProperty("orders").GetInt32());

        Assert.Equal((991m, 991m, 1), (balance, ledger, orders));
    }

    private protected static Task<JsonElement> AccountAsync(DeskService service, string userName = "apiexample") => service.ReadAsync($"/manage/accounts/{userName}");
}
