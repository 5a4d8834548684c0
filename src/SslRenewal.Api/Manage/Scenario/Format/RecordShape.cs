using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>The fields of one of the records: its properties, by the names and in the order that they have in a file.</summary>
internal sealed record RecordShape(Type Type) : ValueShape
{
    private const int LongestName = 40;

    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private readonly Lazy<Dictionary<string, FieldShape>> _fields = new(() => FieldsOf(Type));

    /// <summary>Whether a list of it is read element by element, since its own lists may be long.</summary>
    public bool HoldsRecords => _fields.Value.Values.Any(shape => shape.Value is ListShape { Element: RecordShape });

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, found => new RecordShape(found));

    /// <summary>Where a field of the object at a path lies.</summary>
    public static string Below(string path, string name) => path == "$" ? Shortened(name) : $"{path}.{Shortened(name)}";

    /// <exception cref="ScenarioException">There is no such field, or it was there already.</exception>
    public FieldShape Enter(string name, string path, HashSet<string> seen)
    {
        if (!_fields.Value.TryGetValue(name, out var field))
        {
            throw ScenarioException.Of(Below(path, name), $"one of the fields {string.Join(", ", _fields.Value.Keys)}");
        }

        return seen.Add(name) ? field : throw ScenarioException.Of(Below(path, name), "the field once");
    }

    /// <exception cref="ScenarioException">A field that is required is missing.</exception>
    public void CheckComplete(string path, HashSet<string> seen)
    {
        if (_fields.Value.Values.FirstOrDefault(field => field.Required && !seen.Contains(field.Name)) is { } missing)
        {
            throw ScenarioException.Of(Below(path, missing.Name), missing.Value is ScalarShape scalar ? scalar.Expected : "a value");
        }
    }

    public override void Check(JsonElement value, string path)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            throw ScenarioException.Of(path, "an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var property in value.EnumerateObject())
        {
            var field = Enter(property.Name, path, seen);

            if (!IsLeftOut(property.Value, field))
            {
                field.Value.Check(property.Value, Below(path, field.Name));
            }
        }

        CheckComplete(path, seen);
    }

    public override object Read(JsonElement value)
    {
        var record = Activator.CreateInstance(Type)!;

        foreach (var property in value.EnumerateObject())
        {
            var field = _fields.Value[property.Name];

            if (!IsLeftOut(property.Value, field))
            {
                field.Property.SetValue(record, field.Value.Read(property.Value));
            }
        }

        return record;
    }

    /// <summary>Reads an object; what it takes, the record can hold.</summary>
    /// <exception cref="ScenarioException">It is not of this shape.</exception>
    public object Read(JsonElement value, string path)
    {
        try
        {
            Check(value, path);
            return Read(value);
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text is not Unicode.
            throw ScenarioException.Of(path, "text in valid UTF-8");
        }
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : $"{name[..LongestName]}…";

    // Null may stand wherever a field may be left out, and means the same.
    private static bool IsLeftOut(JsonElement value, FieldShape field) => value.ValueKind is JsonValueKind.Null && !field.Required;

    private static Dictionary<string, FieldShape> FieldsOf(Type type) =>
        type.GetProperties().Where(property => property.IsDefined(typeof(FieldAttribute)))
            .OrderBy(property => property.GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0)
            .Select(property => new FieldShape(
                ScenarioJson.NameOf(property.Name), property, property.IsDefined(typeof(RequiredMemberAttribute)), Of(property.PropertyType, property.GetCustomAttribute<FieldAttribute>()!)))
            .ToDictionary(field => field.Name, StringComparer.Ordinal);
}
