using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Playwright;
using SslRenewal.Console.Tests.Hosting;
using SslRenewal.Issuing.Tests.DomainControl;

namespace SslRenewal.Console.Tests;

/// <summary>A renewal from the list to the certificate, walked by a person: each validation level by each policy that renews it, with the clock moved to the day of issuance.</summary>
public sealed class WalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ProgramsFact(Chromium.Programs)]
    public async Task A_domain_is_validated_by_its_record_and_issued_within_a_day()
    {
        var records = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await using var names = new LoopbackDns(query => [query.Answer(records.TryGetValue(query.Name.TrimEnd('.'), out var target) && query.Type == DnsQuery.Cname ? [DnsQuery.CnameRecord(query.Name, target)] : [])]);
        await using var service = await DeskService.StartAsync("--Validation:Mode", "check", "--Validation:Resolver", $"{names.EndPoint}", "--Issuance:Pace", "realistic");
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address);
        var walker = new Walker(await window.NewPageAsync());

        await walker.BeginRenewalAsync("example.com", "Renew Now");
        await walker.ExpectAsync("20 left");
        await walker.ChooseAsync("Quick Payment");
        var renewal = await walker.PurchaseAsync();

        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync("Pending verification");
        await walker.PressAsync("Check now");
        await walker.ExpectAsync("there is no record");

        foreach (var (name, value) in await RecordsOnAsync(walker.Page))
        {
            records[name] = value;
        }

        await walker.PressAsync("Check now");
        await walker.ExpectAsync("Everything is there");

        var issued = await IssueAsync(service, walker, renewal);

        Assert.InRange(issued - DateTimeOffset.Parse(DeskService.Now, CultureInfo.InvariantCulture), TimeSpan.FromMinutes(10), TimeSpan.FromHours(24));
        await AssertCertificateAsync(walker.Page, renewal, "example.com", daysLeft: 20, bonus: 20, issued);
    }

    [ProgramsFact(Chromium.Programs)]
    public Task An_organization_is_validated_by_its_letter_under_the_newer_policy() => WalkWithLetterAsync("2022", "shop.example.com", "Renew Now", "Quick Payment", "Pending confirmation letter upload", "Pending verification", daysLeft: 30, calls: false, fewest: 3, most: 5);

    [ProgramsFact(Chromium.Programs)]
    public Task An_organization_is_validated_by_its_letter_under_the_older_policy() => WalkWithLetterAsync("2018", "shop.example.com", "Go to Renewal", "Quick Pay", "Confirmation letter to be uploaded", "To be verified", daysLeft: 30, calls: false, fewest: 3, most: 5);

    [ProgramsFact(Chromium.Programs)]
    public Task An_extended_validation_has_a_call_too_under_the_newer_policy() => WalkWithLetterAsync("2022", "bank.example.com", "Renew Now", "Quick Payment", "Pending confirmation letter upload", "Pending verification", daysLeft: 45, calls: true, fewest: 5, most: 7);

    [ProgramsFact(Chromium.Programs)]
    public Task An_extended_validation_has_a_call_too_under_the_older_policy() => WalkWithLetterAsync("2018", "bank.example.com", "Go to Renewal", "Quick Pay", "Confirmation letter to be uploaded", "To be verified", daysLeft: 45, calls: true, fewest: 5, most: 7);

    [ProgramsFact(Chromium.Programs)]
    public async Task The_older_policy_does_not_renew_domain_validated_certificates()
    {
        await using var service = await DeskService.StartAsync("--Renewal:Policy", "2018");
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address);
        var walker = new Walker(await window.NewPageAsync());

        await walker.OpenAsync("/");
        var offered = await walker.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "Quick Renewal" }).AllInnerTextsAsync();
        await walker.OpenAsync("/certificates/apiexample/501904/renewal");

        Assert.Equal(["Quick Renewal of shop.example.com", "Quick Renewal of bank.example.com"], offered.Select(link => link.Replace('\n', ' ')));
        await walker.ExpectAsync("It cannot be renewed here now");
        Assert.Equal(0, await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Go to Renewal" }).CountAsync());
    }

    private async Task WalkWithLetterAsync(string policy, string host, string proceed, string pay, string letterMissing, string inVerification, int daysLeft, bool calls, int fewest, int most)
    {
        await using var service = await DeskService.StartAsync("--Renewal:Policy", policy, "--Validation:Mode", "manual", "--Issuance:Pace", "realistic");
        await service.LoadAsync(Scenarios.Walk);
        await using var window = await chromium.OpenAsync(service.Address);
        var walker = new Walker(await window.NewPageAsync());

        await walker.BeginRenewalAsync(host, proceed);
        await walker.ChooseAsync(pay);
        var renewal = await walker.PurchaseAsync();
        await walker.OpenAsync("/");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Row, new() { Name = letterMissing })).ToContainTextAsync(host);

        // What is printed and signed comes back as a picture.
        await walker.OpenAsync($"/certificates/apiexample/{renewal}/letter/print");
        var scan = await walker.Page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
        await walker.OpenAsync($"/certificates/apiexample/{renewal}/letter");
        await walker.UploadAsync("letter.png", scan);
        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync(inVerification);

        await walker.OpenAsync("/review");
        await walker.PressAsync("Approve the letter");
        await ApproveByMailAsync(walker, host);
        await ApproveRestAsync(walker, calls);

        var issued = await IssueAsync(service, walker, renewal);

        Assert.InRange(BusinessDaysBetween(DateTimeOffset.Parse(DeskService.Now, CultureInfo.InvariantCulture), issued), fewest, most);
        await AssertCertificateAsync(walker.Page, renewal, host, daysLeft, daysLeft, issued);
    }

    // The approver reads his mail, for every name that is asked of him.
    private static async Task ApproveByMailAsync(Walker walker, string host)
    {
        await walker.OpenAsync("/mail");

        foreach (var subject in await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Approve the certificate for" }).AllInnerTextsAsync())
        {
            await walker.OpenAsync("/mail");
            await walker.Page.GetByRole(AriaRole.Link, new() { Name = subject, Exact = true }).ClickAsync();
            await walker.Page.Locator("pre a").ClickAsync();
            await walker.PressAsync("Approve");
            await walker.ExpectAsync("Thank you");
            Assert.Contains(host, subject, StringComparison.Ordinal);
        }
    }

    private static async Task ApproveRestAsync(Walker walker, bool calls)
    {
        await walker.OpenAsync("/review");
        await walker.PressAsync("Approve the organization");

        if (calls)
        {
            await walker.PressAsync("Approve the call");
        }
    }

    // The page says when; the clock is moved there, and a second before it nothing has happened.
    private static async Task<DateTimeOffset> IssueAsync(DeskService service, Walker walker, int renewal)
    {
        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        var told = DateTimeOffset.Parse((await walker.Page.Locator(".next time").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);

        await service.SetClockAsync(told.AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync("Everything is there");
        await walker.OpenAsync("/clock");
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "To what comes next" }).ClickAsync();
        await walker.OpenAsync($"/certificates/apiexample/{renewal}");
        await walker.ExpectAsync("Issued");

        return told;
    }

    private static async Task AssertCertificateAsync(IPage page, int renewal, string host, int daysLeft, int bonus, DateTimeOffset issued)
    {
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Carried over: {daysLeft} days");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Bonus: {bonus} days");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = ".pem" }).First.ClickAsync());
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(await File.ReadAllTextAsync(await download.PathAsync()));
        await page.GetByText("Download as PFX…").ClickAsync();
        await page.GetByLabel("Password for the file").FillAsync("correct horse");
        var bundle = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download as PFX" }).ClickAsync());
        using var withKey = X509CertificateLoader.LoadPkcs12(await File.ReadAllBytesAsync(await bundle.PathAsync()), "correct horse");

        Assert.Contains($"CN={host}", chain[0].Subject, StringComparison.Ordinal);
        Assert.Equal(issued.ToUnixTimeSeconds(), new DateTimeOffset(chain[0].NotBefore).ToUnixTimeSeconds());
        Assert.Equal(chain[0].Thumbprint, withKey.Thumbprint);
        using var key = withKey.GetRSAPrivateKey();
        Assert.Equal(2048, Assert.IsType<RSA>(key, exactMatch: false).KeySize);

        await page.GotoAsync($"/certificates/apiexample/{renewal}");
        await Assertions.Expect(page.Locator("#history")).ToContainTextAsync("downloaded");
    }

    private static async Task<IReadOnlyList<(string Name, string Value)>> RecordsOnAsync(IPage page)
    {
        var values = await page.Locator("#names .copyable code").AllInnerTextsAsync();
        return [.. values.Chunk(2).Select(record => (record[0].TrimEnd('.'), record[1]))];
    }

    private static int BusinessDaysBetween(DateTimeOffset from, DateTimeOffset to) =>
        Enumerable.Range(1, (int)(to.UtcDateTime.Date - from.UtcDateTime.Date).TotalDays).Count(days => from.UtcDateTime.Date.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
