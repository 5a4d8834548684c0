using System.Text.Json;

namespace SslRenewal.Api.Manage;

/// <summary>The values of an enumeration as the management API reads and writes them: <c>purchaseMoreSans</c>.</summary>
internal static class KindWord
{
    public static string Write<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads a word in any letter case; a number is none.</summary>
    public static T? Read<T>(string text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsAsciiLetter(text[0]) ? value : null;

    /// <summary>What an error says was expected.</summary>
    public static string Expected<T>() where T : struct, Enum => $"expected one of {string.Join(", ", Enum.GetValues<T>().Select(Write))}";
}
