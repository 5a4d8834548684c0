using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Playwright;
using SslRenewal.Console.Tests.Hosting;

namespace SslRenewal.Console.Tests;

/// <summary>What goes wrong before the browser is told, costs nothing, and says what to do next.</summary>
public sealed class RefusalTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ProgramsFact(Chromium.Programs)]
    public Task A_closed_window_is_told_before_anything_is_chosen() => WalkAsync(async (_, walker) =>
    {
        foreach (var (id, reason) in new[] { (501907, "opens on"), (501908, "apply for a new") })
        {
            await walker.OpenAsync($"/certificates/apiexample/{id}/renewal");
            await walker.ExpectAsync(reason);
            Assert.Equal(0, await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Renew Now" }).CountAsync());

            await walker.OpenAsync($"/certificates/apiexample/{id}/renewal/order");
            Assert.Equal(0, await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Quick Payment" }).CountAsync());
        }
    });

    [ProgramsFact(Chromium.Programs)]
    public Task A_balance_that_is_short_is_told_before_the_payment() => WalkAsync(async (service, walker) =>
    {
        await walker.OpenAsync("/certificates/pennywise/502011/renewal/order");
        await walker.ChooseAsync("Quick Payment");

        await walker.ExpectAsync("$0.50");
        await walker.ExpectAsync("Nothing was paid");
        Assert.Equal(0, await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Purchase" }).CountAsync());
        Assert.Equal(0.5m, (await AccountAsync(service, "pennywise")).GetProperty("balance").GetDecimal());
    });

    [ProgramsFact(Chromium.Programs)]
    public Task A_request_for_another_name_is_refused_beside_its_field() => WalkAsync(async (service, walker) =>
    {
        await walker.OpenAsync("/certificates/apiexample/501904/renewal/order");
        await walker.Page.GetByText("Upload a signing request").ClickAsync();
        await walker.Page.Locator("input[name=source][value=upload]").CheckAsync();
        await walker.Page.Locator("textarea").FillAsync(RequestFor("elsewhere.example.org"));
        await walker.PressAsync("Quick Payment");

        await walker.ExpectAsync("Nothing was ordered.");
        Assert.Equal("true", await walker.Page.Locator("textarea").GetAttributeAsync("aria-invalid"));
        Assert.Contains("BEGIN CERTIFICATE REQUEST", await walker.Page.Locator("textarea").InputValueAsync(), StringComparison.Ordinal);

        await walker.Page.Locator("textarea").FillAsync(RequestFor("example.com"));
        await walker.PressAsync("Quick Payment");
        var renewal = await walker.PurchaseAsync();

        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync("No private key is kept here");
        Assert.Equal(1, (await AccountAsync(service)).GetProperty("orders").GetInt32());
    });

    [ProgramsFact(Chromium.Programs)]
    public Task A_file_that_is_no_scan_is_refused_whatever_its_name_says() => WalkAsync(async (_, walker) =>
    {
        await walker.OpenAsync("/certificates/apiexample/501905/renewal/order");
        await walker.ChooseAsync("Quick Payment");
        var renewal = await walker.PurchaseAsync();
        await walker.OpenAsync($"/certificates/apiexample/{renewal}/letter");

        await walker.UploadAsync("letter.png", [.. "<!doctype html><script>alert(1)</script>"u8, .. Enumerable.Repeat((byte)' ', 2000)]);
        Assert.Equal("true", await walker.Page.Locator("#scan").GetAttributeAsync("aria-invalid"));
        await walker.UploadAsync("letter.pdf", "%PDF-1.4"u8.ToArray());
        Assert.Equal("true", await walker.Page.Locator("#scan").GetAttributeAsync("aria-invalid"));

        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync("Pending confirmation letter upload");
    });

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

    private async Task WalkAsync(Func<DeskService, Walker, Task> walk, bool hasScripts = true)
    {
        await using var service = await DeskService.StartAsync();
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address, hasScripts: hasScripts);

        await walk(service, new Walker(await window.NewPageAsync()));
    }

    private static async Task ToPaymentAsync(Walker walker)
    {
        await walker.OpenAsync("/certificates/apiexample/501904/renewal/order");
        await walker.ChooseAsync("Quick Payment");
    }

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

    private static async Task AssertPaidOnceAsync(DeskService service)
    {
        var account = await AccountAsync(service);
        var (balance, ledger, orders) = (account.GetProperty("balance").GetDecimal(), account.GetProperty("ledgerSum").GetDecimal(), account.GetProperty("orders").GetInt32());

        Assert.Equal((991m, 991m, 1), (balance, ledger, orders));
    }

    private static Task<JsonElement> AccountAsync(DeskService service, string userName = "apiexample") => service.ReadAsync($"/manage/accounts/{userName}");

    private static string RequestFor(string name)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
    }
}
