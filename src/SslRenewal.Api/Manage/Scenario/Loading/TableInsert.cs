using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Inserts rows into one table, many times as fast as tracked entities are saved; names and conversions are the model's. SQLite takes them one by one, PostgreSQL, a round trip away, many at once.</summary>
internal sealed class TableInsert : IAsyncDisposable
{
    private const int RowsAtOnce = 200;

    private readonly RenewalDbContext _database;
    private readonly IReadOnlyList<IProperty> _columns;
    private readonly string _beginning;
    private readonly List<object> _rows = [];
    private readonly bool _isNumbered;
    private PreparedConnection? _single;
    private DbCommand? _full;

    /// <param name="isNumbered">Whether the database gives the rows their keys.</param>
    public TableInsert(RenewalDbContext database, Type row, bool isNumbered = false)
    {
        var entity = database.Model.FindEntityType(row)!;

        _database = database;
        _columns = [.. entity.GetProperties().Where(column => !isNumbered || !column.IsPrimaryKey())];
        _isNumbered = isNumbered;
        _beginning = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", _columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES ";
    }

    public async Task AddAsync(object row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (_database.Database.IsSqlite())
        {
            (_single ??= await PreparedConnection.OfAsync(_database, cancellationToken)).Insert(row, _isNumbered);
            return;
        }

        _rows.Add(row);

        if (_rows.Count == RowsAtOnce)
        {
            _full ??= await PrepareAsync(cancellationToken);
            await InsertAsync(_full, cancellationToken);
        }
    }

    /// <summary>Inserts what waits for others.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_rows.Count > 0)
        {
            await using var rest = await PrepareAsync(cancellationToken);
            await InsertAsync(rest, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_full is not null)
        {
            await _full.DisposeAsync();
        }

        if (_single is not null)
        {
            await _single.DisposeAsync();
        }
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancellationToken)
    {
        var command = _database.Database.GetDbConnection().CreateCommand();
        var values = _rows.Select((_, row) => $"({string.Join(", ", _columns.Select((_, column) => string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}")))})");

#pragma warning disable CA2100 // names come from the model, values are parameters
        command.CommandText = _beginning + string.Join(", ", values);
#pragma warning restore CA2100
        command.Transaction = _database.Database.CurrentTransaction?.GetDbTransaction();

        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < _columns.Count; column++)
            {
                command.Parameters.Add(_columns[column].GetRelationalTypeMapping().CreateParameter(command, string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}"), value: null, nullable: true));
            }
        }

        await command.PrepareAsync(cancellationToken);
        return command;
    }

    private async Task InsertAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var parameter = 0;

        foreach (var row in _rows)
        {
            foreach (var column in _columns)
            {
                var value = column.GetGetter().GetClrValue(row);
                command.Parameters[parameter++].Value = (column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
        _rows.Clear();
    }
}
