using System.Globalization;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>A certificate of the model.</summary>
internal sealed record ModelCertificate(int Id, string Type, Status Status, DateTimeOffset PurchasedOn)
{
    private const int ActivationDays = 365;

    public int Years { get; init; } = 1;

    /// <summary>The names bought beyond those included.</summary>
    public int Names { get; init; }

    /// <summary>The end of the coverage.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }

    public int? RenewalOf { get; init; }

    public int? ReplacedBy { get; init; }

    /// <summary>The order that bought it; 0 for none.</summary>
    public int Order { get; init; }

    /// <summary>What was paid for it and not given back, US dollars.</summary>
    public decimal Paid { get; init; }

    public bool WasActivated { get; init; }

    /// <summary>The days that its activation carried over from the certificate that it renews.</summary>
    public int Carried { get; init; }

    public string? Method { get; init; }

    /// <summary>When its issuance was approved; it is issued as of then, as soon as anybody looks.</summary>
    public DateTimeOffset? ApprovedOn { get; init; }

    public bool IsNew => Status is Status.NewPurchase or Status.NewRenewal;

    public bool IsMultiDomain => Type == Prices.MultiDomain;

    public DateTimeOffset ActivationEnd => PurchasedOn.AddDays(ActivationDays);

    /// <summary>Whether time alone has something to do to it, at a reading of the clock.</summary>
    public bool IsDue(DateTimeOffset now) => IsNew ? ActivationEnd <= now : Status is Status.Purchased && ApprovedOn <= now;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id} {Type} {Status} {PurchasedOn:yyMMdd} {Years}y {Names}n to {ExpiresOn:yyMMdd} of {RenewalOf} by {ReplacedBy} order {Order} paid {Paid} {WasActivated} {Carried} {Method} {ApprovedOn:yyMMdd}");
}
