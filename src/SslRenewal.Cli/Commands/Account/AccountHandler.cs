using SslRenewal.Api.Manage.Accounts;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Account;

internal static class AccountHandler
{
    private const string Path = "/manage/accounts";

    public static Task<int> ShowAsync(AccountOptions options, Session session, CancellationToken cancellationToken) => AskAsync(HttpMethod.Get, PathOf(options.Name), body: null, session, cancellationToken);

    public static Task<int> MakeAsync(AccountMakeOptions options, Session session, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, Path, new { userName = options.Name, options.ApiKey, options.Balance, options.AllowedIps }, session, cancellationToken);

    public static Task<int> FundAsync(AccountFundOptions options, Session session, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, PathOf(options.Name, "funds"), new { options.Amount }, session, cancellationToken);

    public static Task<int> ResetAsync(AccountOptions options, Session session, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, PathOf(options.Name, "reset"), body: null, session, cancellationToken);

    public static Task<int> ChangeKeyAsync(AccountKeyOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync(HttpMethod.Post, PathOf(options.Name, "key"), new { options.ApiKey }, $"{options.Name} has another key.", cancellationToken);

    public static Task<int> LockAsync(AccountOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync(HttpMethod.Post, PathOf(options.Name, "lock"), body: null, $"{options.Name} is locked.", cancellationToken);

    public static Task<int> UnlockAsync(AccountOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync(HttpMethod.Post, PathOf(options.Name, "unlock"), body: null, $"{options.Name} is unlocked.", cancellationToken);

    private static Task<int> AskAsync(HttpMethod method, string path, object? body, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<AccountAnswer>(method, path, body, account => Show(account, session), cancellationToken);

    private static void Show(AccountAnswer account, Session session) => session.Show(Texts.Table("USER", "BALANCE", "CERTIFICATES", "ORDERS", "CLOCK")
        .With(account.UserName, Texts.Money(account.Balance), Texts.Number(account.Certificates), Texts.Number(account.Orders), account.Clock is null ? "the service's" : Texts.Instant(account.Clock)));

    private static string PathOf(string name, string? what = null) => $"{Path}/{Uri.EscapeDataString(name)}{(what is null ? "" : $"/{what}")}";
}
