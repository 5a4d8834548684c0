using SslRenewal.Api.Manage.Clock;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Clock;

internal static class ClockHandler
{
    public static Task<int> HandleAsync(ClockOptions options, Session session, CancellationToken cancellationToken) => session.AskAsync<ClockReading>(
        options.Change is null ? HttpMethod.Get : HttpMethod.Put,
        options.Account is { } account ? $"/manage/accounts/{Uri.EscapeDataString(account)}/clock" : "/manage/clock",
        options.Change,
        clock => session.Say($"{Texts.Instant(clock.Now)}, {(clock.Standing ? "standing" : "running")}"),
        cancellationToken);
}
