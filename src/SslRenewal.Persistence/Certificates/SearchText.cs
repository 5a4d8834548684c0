namespace SslRenewal.Persistence.Certificates;

/// <summary>Texts in the form in which they are searched for.</summary>
public static class SearchText
{
    /// <summary>In lower case, the last character first: names that end alike begin alike.</summary>
    public static string Reversed(string text)
    {
        var characters = text.ToLowerInvariant().ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
