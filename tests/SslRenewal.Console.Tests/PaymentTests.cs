using Microsoft.Playwright;
using SslRenewal.Console.Tests.Hosting;

namespace SslRenewal.Console.Tests;

/// <summary>What was chosen is paid once, however it is sent.</summary>
public sealed class PaymentTests(Chromium chromium) : DeskWalk(chromium)
{
    [ProgramsFact(Chromium.Programs)]
    public Task A_double_click_pays_once() => WalkAsync(async (service, walker) =>
    {
        await ToPaymentAsync(walker);

        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Purchase" }).DblClickAsync();

        await walker.ExpectAsync("The renewal is ordered");
        await AssertPaidOnceAsync(service);
    });

    [ProgramsFact(Chromium.Programs)]
    public Task Two_clicks_without_scripts_pay_once() => WalkAsync(
        async (service, walker) =>
        {
            await ToPaymentAsync(walker);

            await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Purchase" }).DblClickAsync();

            await walker.ExpectAsync("The renewal is ordered");
            await AssertPaidOnceAsync(service);
        },
        hasScripts: false);

    [ProgramsFact(Chromium.Programs)]
    public Task Two_tabs_pay_once_and_both_show_what_was_bought() => WalkAsync(async (service, walker) =>
    {
        await ToPaymentAsync(walker);
        var other = new Walker(await walker.Page.Context.NewPageAsync());
        await other.OpenAsync(walker.Page.Url);

        await Task.WhenAll(walker.PressAsync("Purchase"), other.PressAsync("Purchase"));

        await walker.ExpectAsync("The renewal is ordered");
        await other.ExpectAsync("The renewal is ordered");
        await AssertPaidOnceAsync(service);
    });

    [ProgramsFact(Chromium.Programs)]
    public Task Two_tabs_that_were_prepared_apart_pay_for_one_renewal() => WalkAsync(async (service, walker) =>
    {
        var other = new Walker(await walker.Page.Context.NewPageAsync());
        await ToPaymentAsync(walker);
        await ToPaymentAsync(other);

        await walker.PressAsync("Purchase");
        await walker.ExpectAsync("The renewal is ordered");
        await other.PressAsync("Purchase");

        await other.ExpectAsync("Nothing was paid");
        await AssertPaidOnceAsync(service);
    });

    [ProgramsFact(Chromium.Programs)]
    public Task Going_back_and_paying_again_pays_once() => WalkAsync(async (service, walker) =>
    {
        await ToPaymentAsync(walker);
        await walker.PressAsync("Purchase");
        await walker.ExpectAsync("The renewal is ordered");

        _ = await walker.Page.GoBackAsync();

        if (await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Purchase" }).CountAsync() > 0)
        {
            await walker.PressAsync("Purchase");
        }

        await AssertPaidOnceAsync(service);
    });

    [ProgramsFact(Chromium.Programs)]
    public Task Several_renewals_are_chosen_in_the_list_and_paid_together() => WalkAsync(async (service, walker) =>
    {
        await walker.OpenAsync("/");
        await walker.Page.GetByLabel("Choose example.com").CheckAsync();
        await walker.Page.GetByLabel("Choose shop.example.com").CheckAsync();
        await walker.PressAsync("Renew the chosen");
        await walker.PressAsync("Quick Payment");
        await walker.PressAsync("Purchase");

        await walker.ExpectAsync("2 renewals are ordered");
        var account = await AccountAsync(service);
        Assert.Equal((971m, 971m, 2), (account.GetProperty("balance").GetDecimal(), account.GetProperty("ledgerSum").GetDecimal(), account.GetProperty("orders").GetInt32()));
    });

    [ProgramsFact(Chromium.Programs)]
    public Task The_whole_way_is_walked_by_keyboard_alone() => WalkAsync(async (service, walker) =>
    {
        await walker.OpenAsync("/");
        await walker.Page.Keyboard.PressAsync("Tab");
        await walker.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await walker.Page.EvaluateAsync<string>("() => document.activeElement.id"));

        await TabToAsync(walker.Page, "Quick Renewal of example.com");
        await walker.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await walker.Page.Keyboard.PressAsync("Escape");
        Assert.Contains("Quick Renewal of example.com", await walker.Page.EvaluateAsync<string>("() => document.activeElement.textContent.replace(/\\s+/g, ' ')"), StringComparison.Ordinal);
        await walker.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(walker.Page, "Renew Now");
        await walker.Page.Keyboard.PressAsync("Enter");
        await walker.Page.WaitForURLAsync("**/renewal/order");
        await TabToAsync(walker.Page, "Quick Payment");
        await walker.Page.Keyboard.PressAsync("Enter");
        await walker.Page.WaitForURLAsync("**/payments/**");
        await TabToAsync(walker.Page, "Purchase");
        await walker.Page.Keyboard.PressAsync("Enter");

        await walker.ExpectAsync("The renewal is ordered");
        await AssertPaidOnceAsync(service);
    });

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var pressed = 0; pressed < 100; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");

            if (await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim().replace(/\\s+/g, ' ')") == text)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not lead to {text}.");
    }
}
