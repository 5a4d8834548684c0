using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SslRenewal.Persistence;

/// <summary>How both databases keep what SQLite neither sorts nor sums by itself: instants as Unix milliseconds, money as whole ten-thousandths.</summary>
internal static class Conversions
{
    private const decimal Parts = 10_000;

    public static void Use(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        model.Properties<decimal>().HaveConversion<MoneyConverter>();
    }

    /// <summary>Names every column in the databases' own manner: <c>next_order_id</c>.</summary>
    public static void NameColumns(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(ColumnOf(property.Name));
        }
    }

    /// <summary>The column of a property.</summary>
    public static string ColumnOf(string property) =>
        string.Concat(property.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>A value as a column of the model keeps it.</summary>
    public static object ToStored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset at => at.ToUnixTimeMilliseconds(),
        decimal amount => (long)(amount * Parts),
        Enum word => word.ToString(),
        _ => value,
    };

    public static DateTimeOffset ToInstant(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);

    public static decimal ToMoney(long stored) => stored / Parts;

    internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    internal sealed class MoneyConverter() : ValueConverter<decimal, long>(amount => (long)(amount * Parts), parts => parts / Parts);
}
