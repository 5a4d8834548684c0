namespace SslRenewal.Domain.Certificates;

/// <summary>The time in which a bought certificate must be activated.</summary>
public static class ActivationPeriod
{
    /// <summary>From the purchase on; the vendor does not say how long it is.</summary>
    public const int Days = 365;

    /// <summary>The instant at which it is over.</summary>
    public static DateTimeOffset EndFor(DateTimeOffset purchasedAt) => purchasedAt.AddDays(Days);
}
