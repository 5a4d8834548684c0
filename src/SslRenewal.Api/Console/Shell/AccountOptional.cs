namespace SslRenewal.Api.Console.Shell;

/// <summary>Marks a page that is of use where there is no account yet.</summary>
internal sealed class AccountOptional
{
    public static AccountOptional Instance { get; } = new();

    private AccountOptional() { }
}
