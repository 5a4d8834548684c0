using System.Globalization;
using System.Net.Mail;

namespace SslRenewal.Api.Configuration;

/// <summary>The server that mail is handed to.</summary>
/// <param name="From">The address that mail comes from.</param>
/// <param name="Tls">Whether the connection is to be encrypted, by STARTTLS; then a server that cannot is no server.</param>
public sealed record SmtpSettings(string Host, int Port, MailAddress From, string? UserName, string? Password, bool Tls)
{
    private const int MaxPort = 65_535;
    private const string HostKey = "Smtp:Host";
    private const string FromKey = "Smtp:From";

    /// <summary>Reads them, or <see langword="null"/> where there is no such server.</summary>
    internal static SmtpSettings? Read(SettingKeys keys)
    {
        var (host, from, userName, password) = (keys.Find(HostKey), keys.Find(FromKey), keys.Find("Smtp:UserName"), keys.Find("Smtp:Password"));
        var isMoreGiven = (from ?? userName ?? password ?? keys.Find("Smtp:Port") ?? keys.Find("Smtp:Tls")) is not null;

        var port = keys.Read("Smtp:Port", "25", PortOf, $"a whole number from 1 to {MaxPort}");
        var tls = keys.Read("Smtp:Tls", "false", bool.Parse, "true or false");

        return host switch
        {
            null when isMoreGiven => throw SettingException.Of(HostKey, "expected the name of a mail server, since other settings of Smtp are there"),
            null => null,
            _ when (userName is null) != (password is null) => throw SettingException.Of("Smtp:UserName", "expected both Smtp:UserName and Smtp:Password, or neither"),
            _ => new SmtpSettings(host, port, keys.Read(FromKey, "", text => new MailAddress(text), "the address that mail comes from, such as ssl@example.com"), userName, password, tls),
        };
    }

    private static int PortOf(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and <= MaxPort and var port ? port : throw new FormatException();

    // Without the password: a record tells all of itself otherwise.
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
