using System.Reflection;

namespace SslRenewal.Persistence.Prepared;

/// <summary>A column, and how a row's value for it is stored.</summary>
internal abstract class RowColumn
{
    public string Name { get; private set; } = "";

    public static RowColumn Of(PropertyInfo property)
    {
        var column = (RowColumn)Activator.CreateInstance(typeof(Property<,>).MakeGenericType(property.DeclaringType!, property.PropertyType))!;
        column.Name = Conversions.ColumnOf(property.Name);
        column.Read(property);
        return column;
    }

    /// <summary>As <see cref="Conversions.ToStored"/> has it, or <see langword="null"/>.</summary>
    public abstract object? Stored(object row);

    protected abstract void Read(PropertyInfo property);

    private sealed class Property<TRow, TValue> : RowColumn
    {
        private Func<TRow, TValue>? _get;

        public override object? Stored(object row) => _get!((TRow)row) is { } value ? Conversions.ToStored(value) : null;

        protected override void Read(PropertyInfo property) => _get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
    }
}
