using System.Globalization;
using System.Net;

namespace SslRenewal.Api.Configuration;

/// <summary>Where the responder for rehearsals listens on this machine; port 0 is any that is free.</summary>
public sealed record ResponderSettings(int HttpPort, int DnsPort)
{
    private static readonly string Port = string.Create(CultureInfo.InvariantCulture, $"a port from 0 to {IPEndPoint.MaxPort}");

    /// <summary>Reads them, or <see langword="null"/> where there is no responder.</summary>
    internal static ResponderSettings? Read(SettingKeys keys)
    {
        var isOn = keys.Read("Responder", "false", bool.Parse, "true or false");
        var settings = new ResponderSettings(keys.Read("Responder:HttpPort", "5081", PortOf, Port), keys.Read("Responder:DnsPort", "5053", PortOf, Port));

        return isOn ? settings : null;
    }

    private static int PortOf(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is <= IPEndPoint.MaxPort and var port ? port : throw new FormatException();
}
