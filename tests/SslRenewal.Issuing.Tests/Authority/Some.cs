using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Tests.Authority;

/// <summary>What most tests ask for, and that is beside their point.</summary>
internal static class Some
{
    public static AuthorityAddresses Addresses { get; } = AuthorityAddresses.Under(new Uri("http://ssl.example:5080/"));

    public static Validity Validity { get; } = new(Day(2010), Day(2099));

    public static LeafRequest Leaf(SubjectKey? key = null) => new(key ?? KeyPair.Create().PublicKey, ["example.com", "*.example.com"], ValidationLevel.Domain, Organization: null, Day(2026), Day(2027).AddSeconds(-1), Addresses);

    public static DateTimeOffset Day(int year, int month = 1, int day = 1) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The seconds that openssl's <c>-attime</c> takes.</summary>
    public static string AtTime(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(provider: null);
}
