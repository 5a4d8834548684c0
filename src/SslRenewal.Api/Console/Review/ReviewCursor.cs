using System.Globalization;

namespace SslRenewal.Api.Console.Review;

/// <summary>A place in the review queue, as an address carries it: after one certificate.</summary>
internal sealed record ReviewCursor(DateTimeOffset PurchasedAt, int Tenant, int CertificateId)
{
    /// <summary>Reads what an address carries; anything else is the beginning.</summary>
    public static ReviewCursor? Parse(string? text) =>
        text?.Split('-') is [var at, var tenant, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && int.TryParse(tenant, NumberStyles.None, CultureInfo.InvariantCulture, out var tenantNumber)
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReviewCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), tenantNumber, number)
            : null;

    public override string ToString() => FormattableString.Invariant($"{PurchasedAt.ToUnixTimeMilliseconds()}-{Tenant}-{CertificateId}");
}
