using System.Text.Json;

namespace SslRenewal.Api.Life;

/// <summary>The texts that were told of an applicant, by the vendor's parameter names; what else a scenario's object holds is nobody's.</summary>
internal sealed class ApplicantTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private ApplicantTexts(JsonElement applicant)
    {
        foreach (var field in applicant.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String))
        {
            _texts[field.Name] = field.Value.GetString()!;
        }
    }

    private ApplicantTexts() { }

    /// <summary>The text of a parameter, or <see langword="null"/> where it is missing or empty.</summary>
    public string? this[string parameter] => _texts.GetValueOrDefault(KeyOf(parameter)) is { Length: > 0 } text ? text : null;

    /// <summary>What a parameter is called among what is kept of an applicant.</summary>
    public static string KeyOf(string parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter);

    public static ApplicantTexts Of(JsonElement? applicant) => applicant is { ValueKind: JsonValueKind.Object } given ? new ApplicantTexts(given) : new ApplicantTexts();

    /// <summary>Of what is stored: a JSON object, or nothing.</summary>
    public static ApplicantTexts Of(string? applicant) => Of(applicant is null ? null : JsonElement.Parse(applicant));
}
