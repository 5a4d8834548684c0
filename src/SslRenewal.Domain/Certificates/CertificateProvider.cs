namespace SslRenewal.Domain.Certificates;

/// <summary>Who issues the certificates that are ordered from a day on, by UTC, as <c>getInfo</c> names it.</summary>
public sealed record CertificateProvider(DateOnly Since, string Name)
{
    public static IReadOnlyList<CertificateProvider> InOrder { get; } =
    [
        new(DateOnly.MinValue, "COMODO"),
        new(Timeline.NewNames.Since, "SSL.com"),
    ];

    public static CertificateProvider On(DateOnly day) => InOrder.Last(provider => provider.Since <= day);
}
