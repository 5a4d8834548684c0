using System.Reflection;

namespace SslRenewal.Persistence.Prepared;

/// <summary>A column, and how a row's value for it is stored.</summary>
internal abstract class RowColumn(string name)
{
    public string Name { get; } = name;

    public static RowColumn Of(PropertyInfo property) => (RowColumn)Activator.CreateInstance(typeof(Property<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;

    /// <summary>As <see cref="Conversions.ToStored"/> has it, or <see langword="null"/>.</summary>
    public abstract object? Stored(object row);

    private sealed class Property<TRow, TValue>(PropertyInfo property) : RowColumn(Conversions.ColumnOf(property.Name))
    {
        private readonly Func<TRow, TValue> _get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();

        public override object? Stored(object row) => _get((TRow)row) is { } value ? Conversions.ToStored(value) : null;
    }
}
