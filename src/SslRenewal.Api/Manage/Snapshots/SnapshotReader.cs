using System.Text.Json;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>Reads a snapshot, an element at a time.</summary>
internal sealed class SnapshotReader(Stream file)
{
    private readonly JsonCursor _cursor = new(file);

    /// <exception cref="ScenarioException">It is no snapshot of this format.</exception>
    public SnapshotHead ReadHead()
    {
        if (_cursor.Peek("$") is not JsonTokenType.StartArray)
        {
            throw ScenarioException.Of("$", "a snapshot: a list whose first element says what it is");
        }

        _ = _cursor.Read("$");
        return _cursor.Peek("$") is JsonTokenType.EndArray
            ? throw ScenarioException.Of("[0]", "what the snapshot is, such as { \"format\": 1, … }")
            : (SnapshotHead)RecordShape.Of(typeof(SnapshotHead)).Read(_cursor.ReadValue("[0]"), "[0]");
    }

    /// <summary>Each row, with the place where it stands.</summary>
    /// <exception cref="ScenarioException">One is of no table, or has not its columns.</exception>
    public IEnumerable<(string Path, SnapshotLayout Layout, object Row)> ReadRows(IReadOnlyList<SnapshotLayout> layouts)
    {
        var byName = layouts.ToDictionary(layout => layout.Name, StringComparer.Ordinal);

        for (var index = 1; _cursor.Peek($"[{index}]") is not JsonTokenType.EndArray; index++)
        {
            yield return ReadRow(byName, _cursor.ReadValue($"[{index}]"), $"[{index}]");
        }

        _ = _cursor.Read("$");
        _cursor.ReadEnd();
    }

    private static (string Path, SnapshotLayout Layout, object Row) ReadRow(Dictionary<string, SnapshotLayout> byName, JsonElement value, string place)
    {
        try
        {
            if (value.ValueKind is not JsonValueKind.Object || value.EnumerateObject().ToArray() is not [{ Value.ValueKind: JsonValueKind.Object } element] || !byName.TryGetValue(element.Name, out var layout))
            {
                throw ScenarioException.Of(place, $"a row of one of the tables {string.Join(", ", byName.Keys)}");
            }

            var path = $"{place}.{layout.Name}";
            return (path, layout, Read(layout, element.Value, path));
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text is not Unicode.
            throw ScenarioException.Of(place, "text in valid UTF-8");
        }
    }

    // By the row's own constructor: what the file does not have has its default.
    private static object Read(SnapshotLayout layout, JsonElement columns, string path)
    {
        var row = Activator.CreateInstance(layout.Table.Row)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var field in columns.EnumerateObject())
        {
            if (layout.Find(field.Name) is not { } column || !seen.Add(field.Name))
            {
                throw ScenarioException.Of(RecordShape.Below(path, field.Name), $"each of the columns {string.Join(", ", layout.Columns.Select(column => column.Name))} once at most");
            }

            column.Set(row, column.Read(field.Value, $"{path}.{column.Name}"));
        }

        return layout.Columns.FirstOrDefault(column => column.IsNeeded && !seen.Contains(column.Name)) is { } missing
            ? throw ScenarioException.Of($"{path}.{missing.Name}", "a value, which every such row has")
            : row;
    }
}
