using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace SslRenewal.Persistence.Prepared;

/// <summary>Makes the statements that insert rows of one class: into the table, the columns and the conversions that the model has, of which it takes the conventions and not the model itself, whose making is most of a first start.</summary>
public sealed class RowTable
{
    private const string Number = "Id";

    private static readonly ConcurrentDictionary<(Type Row, bool IsNumbered), RowTable> All = new();

    private readonly ConcurrentDictionary<ulong, PreparedStatement> _ofPresent = new();
    private readonly RowColumn[] _columns;

    private RowTable(Type row, bool isNumbered)
    {
        Name = row.GetCustomAttribute<TableAttribute>()!.Name;
        _columns = [.. row.GetProperties().Where(property => property.SetMethod is not null && !(isNumbered && property.Name == Number)).Select(RowColumn.Of)];
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns => [.. _columns.Select(column => column.Name)];

    /// <param name="isNumbered">Whether the database gives the rows their key.</param>
    public static RowTable Of(Type row, bool isNumbered = false) => All.GetOrAdd((row, isNumbered), static known => new RowTable(known.Row, known.IsNumbered));

    /// <summary>A row's values as they are stored, in the order of the columns.</summary>
    public IReadOnlyList<object?> ValuesOf(object row) => [.. _columns.Select(column => column.Stored(row))];

    /// <summary>Inserts one row. What is null is left out, so that no statement binds more than a row has.</summary>
    public (PreparedStatement Statement, object[] Values) Insert(object row)
    {
        var (values, present) = (new object[_columns.Length], 0UL);
        var count = 0;

        for (var at = 0; at < _columns.Length; at++)
        {
            if (_columns[at].Stored(row) is { } value)
            {
                values[count++] = value;
                present |= 1UL << at;
            }
        }

        return (_ofPresent.GetOrAdd(present, WritePresent), values[..count]);
    }

    /// <summary>Inserts several rows by one statement, which is not kept.</summary>
    public (PreparedStatement Statement, object?[] Values) InsertMany(IReadOnlyList<object> rows) =>
        (Write(_columns, rows.Count), [.. rows.SelectMany(row => _columns.Select(column => column.Stored(row)))]);

    private PreparedStatement WritePresent(ulong present) => Write([.. _columns.Where((_, at) => (present & (1UL << at)) != 0)], rows: 1);

    private PreparedStatement Write(RowColumn[] columns, int rows)
    {
        string[] names = [.. Enumerable.Range(0, rows * columns.Length).Select(at => FormattableString.Invariant($"@p{at}"))];

        return new($"INSERT INTO \"{Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES {string.Join(", ", names.Chunk(columns.Length).Select(row => $"({string.Join(", ", row)})"))}", names);
    }
}
