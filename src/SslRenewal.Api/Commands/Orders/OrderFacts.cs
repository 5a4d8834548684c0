using System.Data.Common;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Reads what the rules of several commands look at.</summary>
internal static class OrderFacts
{
    private static readonly PreparedStatement BalanceOfUser = new("SELECT balance FROM users WHERE tenant = @tenant AND user_key = @user", "@tenant", "@user");

    private static readonly PreparedStatement PromotionOfCode = new(
        """
        SELECT p.code_key, p.code, p.percent_off, p.amount_off, p.active, p.starts_at, p.ends_at, p.usage_limit, p.used_before, p.users, p.sub_users_only, coalesce(u.used, p.used_before)
        FROM promotions AS p LEFT JOIN promotion_usage AS u ON u.tenant = @tenant AND u.code_key = p.code_key
        WHERE p.code_key = @code
        """, "@tenant", "@code");

    private static readonly PreparedStatement PricesOfType = new("SELECT ssl_type, years, action, price FROM prices WHERE ssl_type = @type", "@type");

    private static readonly PreparedStatement AllPrices = new("SELECT ssl_type, years, action, price FROM prices");

    /// <summary>The user's balance, US dollars; <see langword="null"/> where the user has gone.</summary>
    public static ValueTask<decimal?> ReadBalanceAsync(PreparedConnection database, Caller caller, CancellationToken cancellationToken) =>
        database.FindAsync(BalanceOfUser, row => row.MoneyOrNull(0), cancellationToken, caller.Tenant, caller.UserKey);

    /// <summary>What is known of a code, or <see langword="null"/> where none was sent.</summary>
    public static async ValueTask<PromotionUse?> FindPromotionAsync(PreparedConnection database, int tenant, string? code, CancellationToken cancellationToken) =>
        code is null ? null : await database.FindAsync(PromotionOfCode, ToUse, cancellationToken, tenant, PromotionRow.KeyOf(code)) ?? PromotionUse.Unknown;

    /// <summary>The prices of one type.</summary>
    public static async ValueTask<PriceList> ReadPricesAsync(PreparedConnection database, Product? product, CancellationToken cancellationToken)
    {
        var set = (product?.Successor ?? product) is { Name: var name } ? await database.ListAsync(PricesOfType, ToPrice, cancellationToken, name) : [];

        return set is [] ? PriceList.Catalogue : new PriceList(set);
    }

    /// <summary>The prices of all types.</summary>
    public static async ValueTask<PriceList> ReadPricesAsync(PreparedConnection database, CancellationToken cancellationToken) =>
        new(await database.ListAsync(AllPrices, ToPrice, cancellationToken));

    private static PromotionUse ToUse(DbDataReader row)
    {
        var promotion = new PromotionRow
        {
            CodeKey = row.GetString(0),
            Code = row.GetString(1),
            PercentOff = row.MoneyOrNull(2),
            AmountOff = row.MoneyOrNull(3),
            Active = row.GetBoolean(4),
            StartsAt = row.Instant(5),
            EndsAt = row.Instant(6),
            UsageLimit = row.NumberOrNull(7),
            UsedBefore = row.GetInt32(8),
            Users = row.GetString(9),
            SubUsersOnly = row.GetBoolean(10),
        };

        return new PromotionUse(promotion.ToDomain(), row.GetInt32(11));
    }

    private static PriceOverride ToPrice(DbDataReader row) =>
        new PriceRow { SslType = row.GetString(0), Years = row.GetInt32(1), Action = row.GetString(2), Price = row.Money(3) }.ToDomain();
}
