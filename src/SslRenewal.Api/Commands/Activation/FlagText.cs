namespace SslRenewal.Api.Commands.Activation;

/// <summary>Yes or no, as clients write it.</summary>
internal static class FlagText
{
    /// <summary>True or false in any letter case, or 1 or 0; anything else is <see langword="null"/>.</summary>
    public static bool? Read(string text) => text switch
    {
        "1" => true,
        "0" => false,
        _ => bool.TryParse(text, out var flag) ? flag : null,
    };
}
