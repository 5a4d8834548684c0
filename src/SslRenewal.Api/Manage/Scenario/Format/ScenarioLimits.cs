using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>How much a scenario may hold.</summary>
internal static class ScenarioLimits
{
    /// <summary>The longest file that is taken, 1 GiB.</summary>
    public const long FileLength = 1L << 30;

    /// <summary>The longest single value in it, since each is read whole: 16 MiB.</summary>
    public const int ValueLength = 16 << 20;

    public const int Users = 1_000_000;

    public const int Promotions = 100_000;

    /// <summary>The highest certificate, order and transaction number.</summary>
    public const int Id = CertificateId.MaxValue;

    /// <summary>A counter may stand one above the last number.</summary>
    public const int NextId = Id + 1;

    public const int Generated = 10_000_000;

    /// <summary>US dollars: the highest balance, price and entry.</summary>
    public const int Money = 999_999_999;

    /// <summary>The most names that one certificate has.</summary>
    public const int Names = 100;

    /// <summary>The longest list within one value.</summary>
    public const int ListLength = 10_000;

    /// <summary>The most days that a relative date lies off, a century.</summary>
    public const int Days = 36_500;

    private static readonly DateTimeOffset FirstDate = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset EndOfDates = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a date is one that the rules can count from without leaving the calendar.</summary>
    public static bool IsDate(DateTimeOffset instant) => instant >= FirstDate && instant < EndOfDates;
}
