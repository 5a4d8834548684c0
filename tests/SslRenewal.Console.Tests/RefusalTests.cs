using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Playwright;
using SslRenewal.Console.Tests.Hosting;

namespace SslRenewal.Console.Tests;

/// <summary>What goes wrong before the browser is told, costs nothing, and says what to do next.</summary>
public sealed class RefusalTests(Chromium chromium) : DeskWalk(chromium)
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

    private static string RequestFor(string name)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
    }
}
