namespace SslRenewal.Console.Tests.Hosting;

/// <summary>Every page of the desk, as an address that shows it with something on it.</summary>
internal static class DeskPages
{
    public static IReadOnlyList<(string Name, string Address)> All { get; } =
    [
        ("list", "/"),
        ("list-due", "/?show=due"),
        ("list-search", "/?q=example.com"),
        ("list-nothing", "/?q=nowhere.invalid"),
        ("forecast", "/forecast"),
        ("review", "/review"),
        ("orders", "/orders"),
        ("ledger", "/ledger"),
        ("requests", "/requests"),
        ("mail", "/mail"),
        ("import", "/import"),
        ("calendar", "/calendar"),
        ("webhooks", "/webhooks"),
        ("clock", "/clock"),
        ("scenario", "/scenario"),
        ("faults", "/faults?kind=httpStatus"),
        ("certificate", "/certificates/apiexample/501904"),
        ("certificate-too-early", "/certificates/apiexample/501907"),
        ("certificate-expired", "/certificates/apiexample/501908"),
        ("certificate-waiting", "/certificates/apiexample/501909"),
        ("certificate-refused", "/certificates/apiexample/501910"),
        ("confirm", "/certificates/apiexample/501905/renewal"),
        ("confirm-too-early", "/certificates/apiexample/501907/renewal"),
        ("choose", "/certificates/apiexample/501905/renewal/order"),
        ("choose-missing-data", "/certificates/apiexample/501911/renewal/order"),
        ("several", "/renewals/apiexample?certificate=501904&certificate=501905&certificate=501907"),
        ("installation", "/certificates/apiexample/501904/installation"),
        ("problem", "/certificates/apiexample/1"),
        ("sign-in", "/sign-in"),
    ];
}
