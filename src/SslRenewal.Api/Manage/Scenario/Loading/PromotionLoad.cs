using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of the promotions, and of their use by each account.</summary>
internal sealed class PromotionLoad
{
    private readonly Dictionary<string, PromotionRow> _promotions = new(StringComparer.Ordinal);

    /// <exception cref="ScenarioException">It contradicts itself, or another has its code.</exception>
    public PromotionRow Row(ScenarioPromotion promotion, string path)
    {
        Check(promotion, path);
        var row = ToRow(promotion);

        return _promotions.TryAdd(row.CodeKey, row) ? row : throw ScenarioException.Of($"{path}.code", "a code that is not given twice");
    }

    /// <summary>Takes up promotions that are there already.</summary>
    public static PromotionLoad Of(IEnumerable<PromotionRow> rows)
    {
        var load = new PromotionLoad();

        foreach (var row in rows)
        {
            load._promotions[row.CodeKey] = row;
        }

        return load;
    }

    /// <summary>The usage of those promotions that the account's orders carry.</summary>
    /// <exception cref="ScenarioException">One was used more often than it may be.</exception>
    public IEnumerable<PromotionUsageRow> UsageRows(int tenant, AccountScan scan)
    {
        foreach (var (key, orders) in scan.Uses)
        {
            if (!_promotions.TryGetValue(key, out var promotion))
            {
                continue;
            }

            if (promotion.UsageLimit < (long)promotion.UsedBefore + orders)
            {
                throw ScenarioException.Of(scan.Path, $"at most {promotion.UsageLimit - promotion.UsedBefore} orders with the promotion code {promotion.Code}", $"{orders}");
            }

            yield return new() { Tenant = tenant, CodeKey = key, Used = promotion.UsedBefore + orders, UsageLimit = promotion.UsageLimit };
        }
    }

    private static void Check(ScenarioPromotion promotion, string path)
    {
        if (promotion is { PercentOff: not null, AmountOff: not null } or { PercentOff: null, AmountOff: null })
        {
            throw ScenarioException.Of($"{path}.amountOff", "exactly one of percentOff and amountOff");
        }

        if (promotion is { PercentOff: 0 } or { AmountOff: 0 })
        {
            throw ScenarioException.Of($"{path}.{(promotion.AmountOff is null ? "percentOff" : "amountOff")}", "a number above 0");
        }

        if (promotion.StartsOn >= promotion.EndsOn)
        {
            throw ScenarioException.Of($"{path}.endsOn", "an instant after startsOn");
        }

        if (promotion.Used > promotion.UsageLimit)
        {
            throw ScenarioException.Of($"{path}.used", $"at most the usageLimit, {promotion.UsageLimit}", $"{promotion.Used}");
        }
    }

    private static PromotionRow ToRow(ScenarioPromotion promotion) => new()
    {
        CodeKey = PromotionRow.KeyOf(promotion.Code),
        Code = promotion.Code,
        PercentOff = promotion.PercentOff,
        AmountOff = promotion.AmountOff,
        Active = promotion.Active ?? true,
        StartsAt = promotion.StartsOn,
        EndsAt = promotion.EndsOn,
        UsageLimit = promotion.UsageLimit,
        UsedBefore = promotion.Used ?? 0,
        Users = string.Join('\n', promotion.Users ?? []),
        SubUsersOnly = promotion.SubUsersOnly ?? false,
    };
}
