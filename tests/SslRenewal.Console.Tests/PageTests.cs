using Microsoft.Playwright;
using SslRenewal.Console.Tests.Hosting;

namespace SslRenewal.Console.Tests;

/// <summary>What holds for every page: anybody can use it, on any screen, and it runs nothing that its policy forbids.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ProgramsFact(Chromium.Programs)]
    public async Task No_page_violates_what_axe_knows_of_accessibility_in_light_or_dark()
    {
        await using var service = await DeskService.StartAsync("--Validation:Mode", "manual");
        var pages = await PrepareAsync(service);
        var found = new List<string>();

        foreach (var isDark in new[] { false, true })
        {
            await using var window = await chromium.OpenAsync(service.Address, isDark: isDark);
            var page = await window.NewPageAsync();

            foreach (var (name, address) in pages)
            {
                _ = await page.GotoAsync(address);
                found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{name}{(isDark ? " (dark)" : "")}: {violation}"));
            }
        }

        await using var prompted = await chromium.OpenAsync(service.Address);
        var prompt = await prompted.NewPageAsync();
        _ = await prompt.GotoAsync("/");
        await prompt.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "Quick Renewal of bank.example.com" }).ClickAsync();
        await Assertions.Expect(prompt.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        found.AddRange((await Axe.ViolationsAsync(prompt)).Select(violation => $"prompt: {violation}"));

        Assert.True(found is [], string.Join('\n', found));
    }

    [ProgramsFact(Chromium.Programs)]
    public async Task No_page_scrolls_sideways_on_a_small_screen()
    {
        await using var service = await DeskService.StartAsync("--Validation:Mode", "manual");
        var pages = await PrepareAsync(service);
        await using var window = await chromium.OpenAsync(service.Address, width: 390, height: 844);
        var page = await window.NewPageAsync();
        var found = new List<string>();

        foreach (var (name, address) in pages)
        {
            _ = await page.GotoAsync(address);
            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

            if (width > 390)
            {
                found.Add($"{name} is {width} wide");
            }
        }

        Assert.True(found is [], string.Join('\n', found));
    }

    [ProgramsFact(Chromium.Programs)]
    public async Task No_page_asks_for_anything_elsewhere_nor_breaks_its_own_policy()
    {
        await using var service = await DeskService.StartAsync("--Validation:Mode", "manual");
        var pages = await PrepareAsync(service);
        await using var window = await chromium.OpenAsync(service.Address);
        var page = await window.NewPageAsync();
        var found = new List<string>();
        page.Console += (_, message) => Note(message.Type == "error", $"{page.Url}: {message.Text}");
        page.PageError += (_, error) => Note(isWrong: true, $"{page.Url}: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(service.Address.AbsoluteUri, StringComparison.Ordinal), $"{page.Url}: {request.Url}");

        foreach (var (_, address) in pages.Where(shown => shown.Name != "problem"))
        {
            _ = await page.GotoAsync(address);
        }

        Assert.True(found is [], string.Join('\n', found));

        void Note(bool isWrong, string what)
        {
            if (isWrong)
            {
                found.Add(what);
            }
        }
    }

    // What only an order brings about is ordered: a payment that waits and one that is done, a letter that is asked for, a mail, a review.
    private async Task<IReadOnlyList<(string Name, string Address)>> PrepareAsync(DeskService service)
    {
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address);
        var walker = new Walker(await window.NewPageAsync());

        await walker.OpenAsync("/certificates/apiexample/501904/renewal/order");
        await walker.ChooseAsync("Quick Payment");
        var waiting = new Uri(walker.Page.Url).PathAndQuery;
        await walker.OpenAsync("/certificates/apiexample/501905/renewal/order");
        await walker.ChooseAsync("Quick Payment");
        var renewal = await walker.PurchaseAsync();

        await walker.OpenAsync("/certificates/pennywise/502011/renewal/order");
        await walker.ChooseAsync("Quick Payment");
        var unpayable = new Uri(walker.Page.Url).PathAndQuery;

        return
        [
            .. DeskPages.All, ("another user", "/?userName=pennywise"), ("payment refused", unpayable), ("mail opened", "/mail/apiexample/1"), ("payment", waiting), ("paid", new Uri(walker.Page.Url).PathAndQuery),
            ("renewal", $"/certificates/apiexample/{renewal}"), ("letter", $"/certificates/apiexample/{renewal}/letter"), ("letter-print", $"/certificates/apiexample/{renewal}/letter/print"),
        ];
    }
}
