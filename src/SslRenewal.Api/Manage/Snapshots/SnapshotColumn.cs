using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>A column as it stands in a snapshot: in the model's name, its value in JSON that a person can read.</summary>
internal sealed class SnapshotColumn(IProperty property)
{
    private const decimal Parts = 10_000;

    private readonly SnapshotForm? _form = SnapshotForm.Find(property);

    private readonly Type _type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    public string Name { get; } = property.GetColumnName();

    public string PropertyName => property.Name;

    /// <summary>Whether every snapshot has it: what a later version adds to a row is not required of it, and has its default.</summary>
    public bool IsNeeded { get; } = !property.IsNullable && property.PropertyInfo!.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true);

    public object? Of(object row) => property.GetGetter().GetClrValue(row);

    public void Set(object row, object? value) => property.PropertyInfo!.SetValue(row, value);

    /// <summary>Writes a value that there is.</summary>
    public void Write(Utf8JsonWriter json, object value)
    {
        json.WritePropertyName(Name);

        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal amount:
                json.WriteNumberValue(amount);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                json.WriteStringValue(TextOf(value));
                break;
        }
    }

    /// <exception cref="ScenarioException">It is no value of the column.</exception>
    public object Read(JsonElement value, string path)
    {
        var read = Find(value) ?? throw ScenarioException.Of(path, Expected());
        return _form is { } form && !form.Holds((string)read) ? throw ScenarioException.Of(path, form.Expected) : read;
    }

    private static string TextOf(object value) => value switch
    {
        string text => text,
        DateTimeOffset instant => Instants.Write(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.CamelCase.ConvertName($"{word}"),
        _ => $"{value}",
    };

    private object? Find(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False when _type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.Number when _type == typeof(int) => value.TryGetInt32(out var number) ? number : null,
        JsonValueKind.Number when _type == typeof(long) => value.TryGetInt64(out var number) ? number : null,
        JsonValueKind.Number when _type == typeof(decimal) => value.TryGetDecimal(out var amount) && Math.Abs(amount) <= ScenarioLimits.Money && decimal.Truncate(amount * Parts) == amount * Parts ? amount : null,
        JsonValueKind.String when _type == typeof(byte[]) => value.TryGetBytesFromBase64(out var bytes) ? bytes : null,
        JsonValueKind.String => FindText(value.GetString()!),
        _ => null,
    };

    private object? FindText(string text) => _type switch
    {
        _ when _type == typeof(string) => text.Length <= (property.GetMaxLength() ?? int.MaxValue) && !text.Contains('\0', StringComparison.Ordinal) ? text : null,
        _ when _type == typeof(DateTimeOffset) => Instants.ParseAny(text),
        _ when _type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        _ when _type == typeof(Guid) => Guid.TryParseExact(text, "D", out var id) ? id : null,
        _ when _type.IsEnum => Array.Find(Enum.GetNames(_type), name => JsonNamingPolicy.CamelCase.ConvertName(name) == text) is { } word ? Enum.Parse(_type, word) : null,
        _ => null,
    };

    private string Expected() => _type switch
    {
        _ when _type == typeof(bool) => "true or false",
        _ when _type == typeof(int) || _type == typeof(long) => "a whole number",
        _ when _type == typeof(decimal) => "an amount of money with at most 4 decimals",
        _ when _type == typeof(byte[]) => "base64",
        _ when _type == typeof(DateTimeOffset) => "an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z",
        _ when _type == typeof(DateOnly) => "a day such as 2026-11-21",
        _ when _type == typeof(Guid) => "a UUID",
        _ when _type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(_type).Select(JsonNamingPolicy.CamelCase.ConvertName))}",
        _ => property.GetMaxLength() is { } length ? $"a text of at most {length} characters" : "a text",
    };
}
