using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SslRenewal.Console.Tests.Hosting;

/// <summary>A person before the browser: what he sees by its words, and what he does with it.</summary>
internal sealed partial class Walker(IPage page)
{
    public IPage Page => page;

    public Task OpenAsync(string address) => page.GotoAsync(address);

    /// <summary>What the page's content says.</summary>
    public Task<string> TextAsync() => page.Locator("main").InnerTextAsync();

    public Task<string> HeadingAsync() => page.Locator("main h1").First.InnerTextAsync();

    public Task PressAsync(string button) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string link) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task ExpectAsync(string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);

    public Task ExpectNotAsync(string text) => Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>From the list to the page on which the signing request and the period are chosen, by the prompt.</summary>
    public async Task BeginRenewalAsync(string host, string proceed)
    {
        await OpenAsync("/");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = $"Quick Renewal of {host}", Exact = true }).ClickAsync();

        var prompt = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(prompt).ToContainTextAsync("apply for a new certificate");
        await prompt.GetByRole(AriaRole.Link, new() { Name = proceed }).ClickAsync();
    }

    /// <summary>Takes a generated key and the period of so many years, and goes on to the payment.</summary>
    public async Task ChooseAsync(string pay, int years = 1)
    {
        await page.Locator($"input[name=years][value='{years}']").CheckAsync();
        await PressAsync(pay);
    }

    /// <summary>The number of the renewal that has just been paid.</summary>
    public async Task<int> PurchaseAsync()
    {
        await PressAsync("Purchase");
        await ExpectAsync("The renewal is ordered");

        return int.Parse(NumberOfRenewal().Match(await TextAsync()).Groups["id"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Puts a scan in the field of the letter's page, and sends it.</summary>
    public async Task UploadAsync(string fileName, byte[] content)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/octet-stream", Buffer = content });
        await PressAsync("Upload for Review");
    }

    [GeneratedRegex("Certificate (?<id>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOfRenewal();
}
