using System.Xml;
using SslRenewal.Api.Life;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>The administrator's name among what was given about an applicant.</summary>
internal static class AdministratorName
{
    /// <summary>First and last name; empty where they were not given, or are no texts: a scenario may hold any object.</summary>
    public static string In(string? applicant)
    {
        var given = ApplicantTexts.Of(applicant);

        return string.Join(' ', new[] { Printable(given["AdminFirstName"]), Printable(given["AdminLastName"]) }.OfType<string>());
    }

    // Control characters, which an answer cannot carry, are left out.
    private static string? Printable(string? text) =>
        string.Concat((text ?? "").Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) is { Length: > 0 } printable ? printable : null;
}
