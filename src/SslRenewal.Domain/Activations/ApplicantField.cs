using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Activations;

/// <summary>One thing that may be told of an applicant, under the vendor's name.</summary>
/// <param name="MaxLength">In UTF-16 units.</param>
public sealed record ApplicantField(string Name, int MaxLength, ApiError TooLong, string Description)
{
    /// <summary>How its text must look, or <see langword="null"/> where any text will do.</summary>
    public TextForm? Form { get; init; }

    /// <summary>The error of a text of another form.</summary>
    public ApiError? Invalid { get; init; }

    /// <summary>Whether it is the code of a country, by <see cref="CountryCodes"/>.</summary>
    public bool IsCountry { get; init; }

    /// <summary>Any text of up to 255 units, with the vendor's number for one that is longer.</summary>
    internal static ApplicantField Text(string name, int number, string description, int maxLength = 255) => new(name, maxLength, ApplicantErrors.TooLong(number, name), description);

    internal static ApplicantField Country(string name, int number, string description) => Text(name, number, description, CountryCodes.Length) with { IsCountry = true };

    internal static ApplicantField Phone(string name, int tooLong, int invalid, string description, int maxLength = 32) =>
        Text(name, tooLong, description, maxLength) with { Form = TextForm.Phone, Invalid = ApplicantErrors.Invalid(invalid, name) };
}
