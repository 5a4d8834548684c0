using System.Globalization;

namespace SslRenewal.Benchmarks.Pages;

/// <summary>Every page of the desk; of the list its views, orders, searches, and pages from its midst.</summary>
internal static class DeskPages
{
    private const string Certificate = $"/certificates/{FleetScenario.UserName}";

    public static IReadOnlyList<DeskPage> All { get; } =
    [
        Of("overview", "/"),
        .. ((string[])["due", "soon", "waiting", "active", "expired", "ended"]).Select(view => Of($"list, {view}", $"/?show={view}")),
        .. ((string[])["-expiry", "name", "-name", "number", "-number"]).Select(sort => Of($"list by {sort}", $"/?sort={sort}")),
        new("list from the midst", (_, _) => $"/?after=0~{FleetScenario.Now.AddDays(150).ToUnixTimeMilliseconds()}~0"),
        new("list before the midst", (_, _) => $"/?before=0~{FleetScenario.Now.AddDays(150).ToUnixTimeMilliseconds()}~0"),
        new("active from the midst", (_, _) => $"/?show=active&after=0~{FleetScenario.Now.AddDays(150).ToUnixTimeMilliseconds()}~0"),
        new("list by name from the midst", (_, count) => $"/?sort=name&after=0~host-{Middle(count)}.example.com~{Middle(count)}"),
        new("list by number from the midst", (_, count) => $"/?sort=number&after=0~~{Middle(count)}"),
        Of("one week", "/?show=active&from=2026-12-07&until=2026-12-13"),
        Of("search, number", $"/?q={FleetScenario.FirstGenerated}"),
        Of("search, beginning", "/?q=host-100"),
        Of("search, domain", "/?q=example.com"),
        Of("search, nothing", "/?q=nowhere"),
        Of("forecast", "/forecast"),
        Of("certificate", $"{Certificate}/{FleetScenario.FirstGenerated}"),
        Of("renewal", $"{Certificate}/{FleetScenario.Due}/renewal"),
        Of("renewal, order", $"{Certificate}/{FleetScenario.Due}/renewal/order"),
        Of("several renewals", $"/renewals/{FleetScenario.UserName}?certificate={FleetScenario.Due}&certificate={FleetScenario.AlsoDue}"),
        new("payment", (service, _) => service.Payment),
        Of("installation", $"{Certificate}/{FleetScenario.Due}/installation"),
        Of("review", "/review"),
        Of("orders", "/orders"),
        Of("ledger", "/ledger"),
        Of("mail", "/mail"),
        Of("webhooks", "/webhooks"),
        Of("import", "/import"),
        Of("clock", "/clock"),
        Of("scenario", "/scenario"),
        Of("faults", "/faults"),
        Of("sign-in", "/sign-in"),
    ];

    private static DeskPage Of(string name, string address) => new(name, (_, _) => address);

    private static string Middle(int count) => (FleetScenario.FirstGenerated + (count / 2)).ToString(CultureInfo.InvariantCulture);
}
