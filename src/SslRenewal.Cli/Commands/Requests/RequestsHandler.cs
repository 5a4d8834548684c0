using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Requests;

internal static class RequestsHandler
{
    public static Task<int> HandleAsync(RequestsOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<object?>(HttpMethod.Get, "/manage/requests", body: null, _ => { }, cancellationToken);
}
