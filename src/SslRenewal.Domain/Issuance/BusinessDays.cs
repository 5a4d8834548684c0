namespace SslRenewal.Domain.Issuance;

/// <summary>Monday to Friday, by UTC.</summary>
public static class BusinessDays
{
    /// <summary>The same time of day so many business days later.</summary>
    public static DateTimeOffset Add(DateTimeOffset from, int days)
    {
        var then = from.ToUniversalTime();

        for (var left = days; left > 0;)
        {
            then = then.AddDays(1);
            left -= then.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return then;
    }
}
