using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Authority;

/// <summary>What whoever starts the service is told about its keys and its HTTPS, in the log, once it listens.</summary>
internal sealed partial class StartNotices(ServiceSettings settings, IServer server, ILogger<StartNotices> log)
{
    public void Tell()
    {
        if (settings.Passphrase is null)
        {
            LogNoPassphrase();
        }

        if (settings.Tls && server.Features.Get<IServerAddressesFeature>()?.Addresses.LastOrDefault() is { } address)
        {
            LogHttps(address);
        }
    }

    [LoggerMessage(LogLevel.Warning, "There is no Keys:Passphrase: whoever reads the database can read the private keys in it.")]
    private partial void LogNoPassphrase();

    [LoggerMessage(LogLevel.Information, "HTTPS answers at {Address}; clients trust it by /ca/tls-root.pem.")]
    private partial void LogHttps(string address);
}
