using System.Globalization;
using System.Net;

namespace SslRenewal.Domain.Accounts;

/// <summary>IPv4 addresses as the vendor takes them, and the networks that an account's list allows.</summary>
public static class Ipv4
{
    /// <summary>Reads four decimals from 0 to 255 without leading zeros; anything else is <see langword="null"/>.</summary>
    public static IPAddress? Parse(string text)
    {
        var parts = text.Split('.');
        return parts is [_, _, _, _] && parts.All(IsByte) ? IPAddress.Parse(text) : null;
    }

    /// <summary>Reads an address, or a network such as <c>10.0.0.0/8</c>, with no bits beyond its length; anything else is <see langword="null"/>.</summary>
    public static IPNetwork? ParseNetwork(string text)
    {
        var parts = text.Split('/');

        return parts switch
        {
            [var address] when Parse(address) is { } single => new IPNetwork(single, 32),
            [var address, _] when Parse(address) is not null && IPNetwork.TryParse(text, out var network) && network.ToString() == text => network,
            _ => null,
        };
    }

    private static bool IsByte(string part) =>
        part.Length is > 0 and <= 3 && part is "0" or not ['0', ..] && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
