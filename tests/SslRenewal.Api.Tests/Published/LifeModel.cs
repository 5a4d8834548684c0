using System.Globalization;

namespace SslRenewal.Api.Tests.Published;

/// <summary>What a certificate's life must come to, worked out by itself: no code of the service is used.</summary>
internal sealed class LifeModel(DateTimeOffset end)
{
    /// <summary>The days that a leaf may last, by the day on which it is issued; of those that the two years touch.</summary>
    private static readonly (DateTimeOffset Since, int Days)[] Caps = [(At("2026-03-15"), 199), (At("2027-03-15"), 99), (At("2029-03-15"), 46)];

    public static DateTimeOffset At(string day) => DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A certificate as it must stand in the end.</summary>
    /// <param name="Leaves">The first and last second of each, the oldest first.</param>
    /// <param name="Revoked">How many of the newest leaves are revoked.</param>
    internal sealed record Expected(string Status, DateTimeOffset? IssuedOn, DateTimeOffset? ExpiresOn, int CarriedDays, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Leaves, int Revoked = 0)
    {
        public static Expected Cancelled { get; } = new("CANCELLED", IssuedOn: null, ExpiresOn: null, CarriedDays: 0, []);
    }

    /// <summary>One that is activated and then left to time.</summary>
    /// <param name="renewedExpiry">The end of the coverage of the certificate that it renews.</param>
    public Expected Activated(DateTimeOffset activated, int years, DateTimeOffset? renewedExpiry = null)
    {
        var carried = renewedExpiry is { } expiry ? Math.Max((expiry.Date - activated.Date).Days, 0) : 0;
        var expires = activated.AddYears(years).AddDays(carried);

        return new Expected("ACTIVE", activated, expires, carried, Leaves(activated, expires, end));
    }

    /// <summary>The same, whose reissue took its place.</summary>
    public static Expected Replaced(Expected before, DateTimeOffset at) => before with { Status = "REPLACED", Leaves = [.. before.Leaves.Where(leaf => leaf.From <= at)] };

    /// <summary>The reissue that took its place.</summary>
    public Expected Reissued(Expected before, DateTimeOffset at) => before with { IssuedOn = at, CarriedDays = 0, Leaves = Leaves(at, before.ExpiresOn!.Value, end) };

    /// <summary>The same, revoked.</summary>
    public static Expected Revoked(Expected before, DateTimeOffset at)
    {
        var leaves = before.Leaves.Where(leaf => leaf.From <= at).ToArray();
        return before with { Status = "CANCELLED", Leaves = leaves, Revoked = leaves.Count(leaf => leaf.Until >= at) };
    }

    // Each as long as its day allows; the next when a third of its life is left, down to the second.
    private static List<(DateTimeOffset From, DateTimeOffset Until)> Leaves(DateTimeOffset issued, DateTimeOffset expires, DateTimeOffset end)
    {
        List<(DateTimeOffset From, DateTimeOffset Until)> leaves = [];

        for (var from = issued; from <= end;)
        {
            var capped = from.AddDays(Caps.Last(cap => cap.Since <= from).Days);
            var gone = capped < expires ? capped : expires;
            leaves.Add((from, gone.AddSeconds(-1)));

            if (gone >= expires)
            {
                break;
            }

            var third = (gone - from).TotalSeconds / 3;
            from = DateTimeOffset.FromUnixTimeSeconds((long)Math.Floor(gone.ToUnixTimeSeconds() - Math.Max(third, 86_400)));
        }

        return leaves;
    }
}
