using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SslRenewal.Persistence.Prepared;

/// <summary>Makes the statements that insert rows: names and conversions are the model's. What is null is left out, so that no statement binds more than a row has.</summary>
public sealed class RowInserts
{
    private static readonly ConditionalWeakTable<IModel, RowInserts> OfModels = [];

    private readonly ConcurrentDictionary<(Type Row, bool IsNumbered), Table> _tables = new();
    private readonly IModel _model;

    private RowInserts(IModel model) => _model = model;

    public static RowInserts Of(IModel model) => OfModels.GetValue(model, known => new RowInserts(known));

    /// <param name="isNumbered">Whether the database gives the row its key.</param>
    public (PreparedStatement Statement, object[] Values) Of(object row, bool isNumbered) =>
        _tables.GetOrAdd((row.GetType(), isNumbered), static (known, model) => new Table(model.FindEntityType(known.Row)!, known.IsNumbered), _model).Insert(row);

    private sealed class Table(IEntityType entity, bool isNumbered)
    {
        private readonly Column[] _columns = [.. entity.GetProperties().Where(column => !isNumbered || !column.IsPrimaryKey()).Select(Column.Of)];
        private readonly ConcurrentDictionary<ulong, PreparedStatement> _statements = new();

        public (PreparedStatement Statement, object[] Values) Insert(object row)
        {
            var (values, present) = (new object[_columns.Length], 0UL);
            var count = 0;

            for (var at = 0; at < _columns.Length; at++)
            {
                if (_columns[at].Value(row) is { } value)
                {
                    values[count++] = value;
                    present |= 1UL << at;
                }
            }

            return (_statements.GetOrAdd(present, Write), values[..count]);
        }

        private PreparedStatement Write(ulong present)
        {
            Column[] columns = [.. _columns.Where((_, at) => (present & (1UL << at)) != 0)];
            string[] names = [.. columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}"))];

            return new PreparedStatement($"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", names)})", names);
        }
    }

    private sealed record Column(string Name, Func<object, object?> Value)
    {
        public static Column Of(IProperty column)
        {
            var getter = column.GetGetter();

            return new(column.GetColumnName(), column.GetTypeMapping().Converter is { ConvertToProvider: var convert } ? row => convert(getter.GetClrValue(row)) : getter.GetClrValue);
        }
    }
}
