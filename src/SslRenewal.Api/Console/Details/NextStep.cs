namespace SslRenewal.Api.Console.Details;

/// <summary>What is to be done next for a certificate, by whom and by when.</summary>
/// <param name="Tone">green where nothing is, amber or blue where something is or somebody works, red where it went wrong.</param>
/// <param name="Title">In one line.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Who">Whose turn it is, or <see langword="null"/> where it is nobody's.</param>
public sealed record NextStep(string Tone, string Title, string Text, string? Who = null)
{
    public const string You = "You";

    public const string Reviewer = "The reviewer";

    public const string Issuer = "The issuer";

    /// <summary>By when, where there is an end.</summary>
    public DateTimeOffset? By { get; init; }

    /// <summary>The button's text and where it leads.</summary>
    public (string Text, string Address)? Action { get; init; }

    /// <summary>Whether the button looks for records and files, rather than leading somewhere.</summary>
    public bool Checks { get; init; }
}
