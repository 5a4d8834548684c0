using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>A table of a snapshot with its name and columns, as the model has them.</summary>
internal sealed class SnapshotLayout
{
    private readonly Dictionary<string, SnapshotColumn> _columns;

    private SnapshotLayout(SnapshotTable table, IEntityType entity, bool isOfAccount)
    {
        (Table, Name) = (table, entity.GetTableName()!);

        // An account gets a new number wherever it is loaded.
        _columns = entity.GetProperties().Where(column => !table.LeftOut.Contains(column.Name, StringComparer.Ordinal) && !(isOfAccount && column.Name == nameof(TenantRow.Tenant)))
            .Select(column => new SnapshotColumn(column)).ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    public SnapshotTable Table { get; }

    public string Name { get; }

    public IReadOnlyCollection<SnapshotColumn> Columns => _columns.Values;

    /// <summary>The tables of a snapshot, in order.</summary>
    public static IReadOnlyList<SnapshotLayout> Of(IModel model, bool isOfAccount) =>
        [.. SnapshotTable.InOrder.Where(table => table.IsOfAccount || !isOfAccount).Select(table => new SnapshotLayout(table, model.FindEntityType(table.Row)!, isOfAccount))];

    public SnapshotColumn? Find(string column) => _columns.GetValueOrDefault(column);
}
