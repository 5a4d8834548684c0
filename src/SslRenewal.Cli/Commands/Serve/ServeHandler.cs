using SslRenewal.Api.Configuration;

namespace SslRenewal.Cli.Commands.Serve;

internal static class ServeHandler
{
    public static Task<int> HandleAsync(ServeOptions options, Session session, CancellationToken cancellationToken) =>
        ServiceRun.RunAsync([.. options.Settings], session.Terminal.Output, session.Terminal.Error, cancellationToken);
}
