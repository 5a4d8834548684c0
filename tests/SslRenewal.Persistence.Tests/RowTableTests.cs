using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>Rows that are inserted past the model lie where the model looks for them, as it would have stored them.</summary>
public abstract class RowTableTests(DatabaseKind kind) : PersistenceTest(kind)
{
    [DatabaseFact]
    public void Every_class_of_rows_has_the_table_and_the_columns_of_the_model() => Assert.All(Open().Model.GetEntityTypes(), entity =>
    {
        var table = RowTable.Of(entity.ClrType);

        Assert.Equal(entity.GetTableName(), table.Name);
        Assert.Equal(entity.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal), table.Columns.Order(StringComparer.Ordinal));
    });

    [DatabaseFact]
    public void Every_value_is_stored_as_the_model_stores_it() => Assert.All(Open().Model.GetEntityTypes(), entity =>
    {
        var row = RuntimeHelpers.GetUninitializedObject(entity.ClrType);

        foreach (var property in entity.GetProperties())
        {
            property.PropertyInfo!.SetValue(row, ValueOf(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType));
        }

        var table = RowTable.Of(entity.ClrType);
        var stored = table.Columns.Zip(table.ValuesOf(row)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

        Assert.All(entity.GetProperties(), property => Assert.Equal(Stored(property, row), stored[property.GetColumnName()]));
    });

    [DatabaseFact]
    public void A_key_that_the_database_gives_is_left_out() => Assert.All(
        Open().Model.GetEntityTypes().Where(entity => entity.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd, Name: "Id" }]),
        entity => Assert.Equal(RowTable.Of(entity.ClrType).Columns.Where(column => column != "id"), RowTable.Of(entity.ClrType, isNumbered: true).Columns));

    [DatabaseFact]
    public async Task Rows_that_are_loaded_are_read_as_they_were_whether_full_or_sparse()
    {
        var database = Open();
        CertificateRow[] certificates = [Full(Rows.Certificate(1, Rows.Noon)), Rows.Certificate(2, expiresAt: null)];
        LeafRow[] leaves = [Full(Rows.Leaf(1, isImported: true)), Rows.Leaf(2, isImported: false)];

        await using (var transaction = await database.BeginWriteAsync())
        {
            await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);
            _ = await connection.InsertAllAsync([.. certificates, .. leaves], isNumbered: false, CancellationToken.None);
            await transaction.CommitAsync();
        }

        Assert.Equivalent(certificates, await OpenElsewhere().Certificates.AsNoTracking().OrderBy(row => row.CertificateId).ToListAsync(), strict: true);
        Assert.Equivalent(leaves, await OpenElsewhere().Leaves.AsNoTracking().OrderBy(row => row.CertificateId).ToListAsync(), strict: true);
    }

    private static T Full<T>(T row) where T : notnull
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.SetMethod is not null && property.GetValue(row) is null && property.Name != nameof(CertificateRow.RenewedBy)))
        {
            property.SetValue(row, ValueOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return row;
    }

    private static object? Stored(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static object ValueOf(Type type) => type switch
    {
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 8L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(decimal) => 12.3456m,
        _ when type == typeof(string) => "Text",
        _ when type == typeof(byte[]) => new byte[] { 1, 2, 3 },
        _ when type == typeof(Guid) => Guid.Parse("01f0a8b0-0000-7000-8000-00000000000a"),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 7, 11),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 7, 11, 12, 30, 15, 250, TimeSpan.Zero),
        { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
        _ => throw new NotSupportedException($"No value for a {type}."),
    };
}

public sealed class SqliteRowTableTests() : RowTableTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlRowTableTests() : RowTableTests(DatabaseKind.PostgreSql);
