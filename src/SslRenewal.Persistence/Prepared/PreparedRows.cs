using System.Data.Common;

namespace SslRenewal.Persistence.Prepared;

/// <summary>Reads what both databases keep alike, by the place in the row.</summary>
public static class PreparedRows
{
    extension(DbDataReader row)
    {
        public DateTimeOffset? Instant(int place) => row.IsDBNull(place) ? null : Conversions.ToInstant(row.GetInt64(place));

        /// <summary>US dollars.</summary>
        public decimal Money(int place) => Conversions.ToMoney(row.GetInt64(place));

        public decimal? MoneyOrNull(int place) => row.IsDBNull(place) ? null : row.Money(place);

        public string? TextOrNull(int place) => row.IsDBNull(place) ? null : row.GetString(place);

        public int? NumberOrNull(int place) => row.IsDBNull(place) ? null : row.GetInt32(place);

        public DateOnly? Day(int place) => row.IsDBNull(place) ? null : row.GetFieldValue<DateOnly>(place);

        public TWord Word<TWord>(int place) where TWord : struct, Enum => Enum.Parse<TWord>(row.GetString(place));
    }
}
