using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SslRenewal.Api.Configuration;

/// <summary>What links in mail and addresses in certificates begin with, without a slash at the end.</summary>
internal sealed class PublicUrl(ServiceSettings settings, IServer server)
{
    /// <summary>As the settings say, or else the first address that the service listens on.</summary>
    public string Value => (settings.PublicAddress?.AbsoluteUri ?? Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:5080")).TrimEnd('/');

    // What stands for every address of the machine is none that a client could call.
    private static string Reachable(string listening) =>
        BindingAddress.Parse(listening) is var own && own.Host is "0.0.0.0" or "[::]" or "*" or "+" ? $"{own.Scheme}://localhost:{own.Port}" : listening;
}
