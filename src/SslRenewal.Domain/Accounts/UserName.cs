namespace SslRenewal.Domain.Accounts;

/// <summary>The name of an account or of a sub-user: at most 20 characters, letter case without meaning.</summary>
public static class UserName
{
    public const int MaxLength = 20;

    /// <summary>The form in which names are compared and stored as keys.</summary>
    public static string Key(string name) => name.ToUpperInvariant();
}
