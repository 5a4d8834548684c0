using SslRenewal.Domain;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>The issuer's domain in the values of domain control, for certificates ordered from a day on, by UTC.</summary>
public sealed record ControlSuffix(DateOnly Since, string Domain)
{
    public static IReadOnlyList<ControlSuffix> InOrder { get; } =
    [
        new(DateOnly.MinValue, "comodoca.com"),
        new(Timeline.NewNames.Since, "ssl.com"),
    ];

    public static ControlSuffix On(DateOnly day) => InOrder.Last(suffix => suffix.Since <= day);
}
