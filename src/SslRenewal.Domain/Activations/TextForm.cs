using System.Globalization;
using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Activations;

/// <summary>How a text must look to be what it is said to be.</summary>
/// <param name="What">In words: what the text is.</param>
/// <param name="Wrong">A text that is not of the form.</param>
public sealed record TextForm(string What, Predicate<string> Fits, string Wrong)
{
    private const string PhoneMarks = "+-./() ";

    /// <summary>As people write numbers; the vendor's own form, <c>+NNN.NNNNNNNNNN</c>, is one of them.</summary>
    public static TextForm Phone { get; } = new("a telephone number", text => text.All(letter => char.IsAsciiDigit(letter) || PhoneMarks.Contains(letter, StringComparison.Ordinal)) && text.Any(char.IsAsciiDigit), "none");

    public static TextForm Digits { get; } = new("made of ASCII digits", text => text.All(char.IsAsciiDigit), "x12");

    public static TextForm Email { get; } = new("a mailbox", text => EmailAddress.Parse(text) is not null, "nobody");

    public static TextForm Day { get; } = new("a day, YYYY-MM-DD", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "31/12/2020");
}
