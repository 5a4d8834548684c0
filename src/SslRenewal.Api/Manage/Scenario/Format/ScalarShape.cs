using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A single value: what it may be, in words, as a test and in the JSON schema.</summary>
/// <param name="Meaning">What a value means that is accepted.</param>
/// <param name="Echoed">Whether an error repeats the value; a text of the user's own may be a key in the wrong place.</param>
internal sealed record ScalarShape(string Expected, Predicate<JsonElement> Accepts, Func<JsonElement, object> Meaning, string JsonType, Func<JsonObject> Keywords, bool Echoed = true) : ValueShape
{
    private const int LongestEcho = 60;

    private const string DateText = "an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 1900-01-01 to 2999-12-31";

    /// <summary>A name or an address within a list.</summary>
    public static ScalarShape Name { get; } = Text(new FieldAttribute("") { Min = 1, Max = UserName.MaxLength });

    public static ScalarShape OfScalar(Type type, FieldAttribute field) => type switch
    {
        _ when type == typeof(int) => Whole(field),
        _ when type == typeof(decimal) => Money(field),
        _ when type == typeof(string) => Text(field),
        _ when type == typeof(bool) => new("true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False, value => value.GetBoolean(), "boolean", () => []),
        _ when type == typeof(DateTimeOffset) => field.OfClock ? Instant(Instants.Expected, Instants.IsWithinClock) : Instant(DateText, ScenarioLimits.IsDate),
        _ when type == typeof(DayRange) => Days(field),
        _ when type == typeof(ApiKeyHash) => new("sha256: and 64 hexadecimal digits", value => IsText(value, text => ApiKeyHash.Parse(text) is not null), value => ApiKeyHash.Parse(value.GetString()!)!, "string",
            () => new() { ["pattern"] = "^[Ss][Hh][Aa]256:[0-9A-Fa-f]{64}$" }, Echoed: false),
        // Writing it finds what is not Unicode; reading its texts, what is not beside an escape.
        _ when type == typeof(JsonElement) => new(
            "an object whose names are each there once", value => value.ValueKind is JsonValueKind.Object && HasNamesOnce(value) && ScenarioJson.Write(value) is not null && ApplicantTexts.Of(value) is not null, value => value, "object", () => []),
        _ => OneOf(Words.All.First(words => words.Type == type)),
    };

    public override void Check(JsonElement value, string path)
    {
        if (!Accepts(value))
        {
            throw ScenarioException.Of(path, Expected, Echo(value));
        }
    }

    public override object Read(JsonElement value) => Meaning(value);

    private string? Echo(JsonElement value) =>
        Echoed && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) && value.GetRawText() is { Length: <= LongestEcho } raw ? raw : null;

    private static ScalarShape Whole(FieldAttribute field) =>
        new(field.Min == field.Max ? $"the number {field.Min}" : $"a whole number from {field.Min} to {field.Max}", value => IsWhole(value, field), value => value.GetInt32(), "integer",
            () => new() { ["minimum"] = field.Min, ["maximum"] = field.Max });

    private static ScalarShape Money(FieldAttribute field) =>
        new($"a number from {field.Min} to {field.Max} with at most 4 decimals",
            value => value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= field.Min && number <= field.Max && decimal.Round(number, 4) == number, value => value.GetDecimal(), "number",
            () => new() { ["minimum"] = field.Min, ["maximum"] = field.Max, ["multipleOf"] = 0.0001m });

    private static ScalarShape Text(FieldAttribute field) =>
        new($"a text of {field.Min} to {field.Max} characters{(field.Lines ? " that XML allows" : " that XML allows, without control characters, and without spaces around it")}",
            value => IsText(value, text => text.Length >= field.Min && text.Length <= field.Max && IsXml(text) && (field.Lines || IsLine(text))), value => value.GetString()!, "string",
            () => new() { ["minLength"] = field.Min, ["maxLength"] = field.Max }, Echoed: false);

    private static ScalarShape Instant(string expected, Predicate<DateTimeOffset> accepts) =>
        new(expected, value => IsText(value, text => Instants.ParseAny(text) is { } instant && accepts(instant)), value => Instants.ParseAny(value.GetString()!)!.Value, "string", () => new() { ["format"] = "date-time" });

    private static ScalarShape Days(FieldAttribute field) =>
        new($"a list of two whole numbers from {field.Min} to {field.Max}, the first not above the second",
            value => value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 2 && IsWhole(value[0], field) && IsWhole(value[1], field) && value[0].GetInt32() <= value[1].GetInt32(), value => new DayRange(value[0].GetInt32(), value[1].GetInt32()), "array",
            () => new() { ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = field.Min, ["maximum"] = field.Max }, ["minItems"] = 2, ["maxItems"] = 2 });

    private static ScalarShape OneOf(Words words) =>
        new(words.Expected, value => IsText(value, words.Contains), value => words.Read(value.GetString()!), "string", () => words.AnyCase ? new() { ["anyOf"] = new JsonArray(Listed(words), AnyCase(words)) } : Listed(words));

    private static JsonObject Listed(Words words) => new() { ["enum"] = new JsonArray([.. words.InOrder.Select(word => JsonValue.Create(word))]) };

    // A schema knows no letter case: the words for completion, this for what else is read.
    private static JsonObject AnyCase(Words words) =>
        new() { ["pattern"] = $"^({string.Join('|', words.InOrder.Select(word => string.Concat(word.Select(letter => char.IsAsciiLetter(letter) ? $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]" : $"{letter}"))))})$" };

    private static bool HasNamesOnce(JsonElement value)
    {
        try
        {
            _ = JsonElement.Parse(JsonMarshal.GetRawUtf8Value(value), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWhole(JsonElement value, FieldAttribute field) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= field.Min && number <= field.Max;

    private static bool IsText(JsonElement value, Predicate<string> accepts) => value.ValueKind is JsonValueKind.String && accepts(value.GetString()!);

    // An answer may have to carry it.
    private static bool IsXml(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text) is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsLine(string text) => !text.Any(char.IsControl) && text.AsSpan().Trim().Length == text.Length;
}
