using System.Text.Json;
using System.Xml;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>The administrator's name among what was given about an applicant.</summary>
internal static class AdministratorName
{
    /// <summary>First and last name; empty where they were not given, or are no texts: a scenario may hold any object.</summary>
    public static string In(string? applicant)
    {
        if (applicant is null)
        {
            return "";
        }

        using var document = JsonDocument.Parse(applicant);
        return string.Join(' ', new[] { TextOf(document.RootElement, "adminFirstName"), TextOf(document.RootElement, "adminLastName") }.OfType<string>());
    }

    // Control characters, which an answer cannot carry, are left out.
    private static string? TextOf(JsonElement applicant, string name) =>
        applicant.ValueKind is JsonValueKind.Object && applicant.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
        && string.Concat(value.GetString()!.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) is { Length: > 0 } text
            ? text
            : null;
}
