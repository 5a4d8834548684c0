using System.Globalization;
using System.Net;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Installation;

/// <summary>Which host is to be asked for its certificate, as it was typed.</summary>
public sealed record InstallationForm(string Host, string PortText)
{
    private const string HttpsPort = "443";

    private const int MaxLength = 255;

    /// <summary>Whether what is wrong with it is to be shown.</summary>
    public bool IsJudged { get; init; }

    public int? Port => int.TryParse(PortText, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort ? port : null;

    public string? HostFault => Host is { Length: > 0 and <= MaxLength } && Host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? null : "This is no name of a host.";

    public string? PortFault => Port is null ? "A port is a number from 1 to 65535." : null;

    /// <summary>What is suggested: the certificate's own host, for a wildcard its www.</summary>
    public static InstallationForm For(CertificateRow row) => new((row.HostName ?? "").Replace("*", "www", StringComparison.Ordinal), HttpsPort);
}
