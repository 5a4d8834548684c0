using System.Globalization;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Where a basket is paid.</summary>
internal static class BasketPlace
{
    public const string Path = "/payments";

    public static string Of(Desk desk, Guid basketId, string? code = null) =>
        desk.At($"{Path}/{basketId.ToString("D", CultureInfo.InvariantCulture)}" + (code is null ? "" : $"?code={Uri.EscapeDataString(code)}"));
}
