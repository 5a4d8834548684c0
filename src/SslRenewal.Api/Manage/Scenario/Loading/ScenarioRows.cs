using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes all the rows of a file, one at a time: the file as a whole first, then account by account.</summary>
internal sealed class ScenarioRows(ScenarioReader reader, int seed, Readiness readiness)
{
    private readonly List<PromotionRow> _promotionRows = [];
    private readonly List<PriceRow> _priceRows = [];
    private readonly PromotionLoad _promotions = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>How many accounts were made so far.</summary>
    public int Accounts { get; private set; }

    /// <summary>Reads the file's own fields; the accounts are only passed.</summary>
    /// <exception cref="ScenarioException">The file was refused.</exception>
    public ScenarioFile ReadFile()
    {
        var prices = new PriceLoad();
        ScenarioFile? file = null;

        foreach (var item in reader.ReadOutline())
        {
            switch (item.Record)
            {
                case ScenarioPromotion promotion:
                    _promotionRows.Add(_promotions.Row(promotion, item.Path));
                    break;
                case ScenarioPrice price:
                    _priceRows.Add(prices.Row(price, item.Path));
                    break;
                case ScenarioFile found:
                    file = found;
                    break;
            }
        }

        return file!;
    }

    /// <param name="firstTenant">The number of the first account; the others follow.</param>
    /// <param name="now">What the service's clock says.</param>
    /// <exception cref="ScenarioException">The file was refused.</exception>
    public IEnumerable<object> Rows(int firstTenant, DateTimeOffset now) =>
        _promotionRows.Concat<object>(_priceRows).Concat(reader.ReadAccounts().SelectMany(account => AccountRows(account.Path, account.Mark, firstTenant, now)));

    private IEnumerable<object> AccountRows(string path, CursorMark mark, int firstTenant, DateTimeOffset now)
    {
        var scan = AccountScan.Of(reader.ReadAccount(path, mark));
        var tenant = firstTenant + Accounts++;
        var load = new AccountLoad(tenant, scan.Account.Clock ?? now, seed, readiness, scan);

        foreach (var user in scan.Users)
        {
            AddName(user);
        }

        // Its text before its own lists, which the reader goes back for: reading that leaves the cursor astray.
        return load.OwnRows().Concat(_promotions.UsageRows(tenant, scan)).Concat(TenantOrigin.Rows(tenant, reader.ReadText(scan.Account))).Concat(Later(() => load.RowsOf(reader.ReadAccount(path, mark))));
    }

    private static IEnumerable<object> Later(Func<IEnumerable<object>> rows)
    {
        foreach (var row in rows())
        {
            yield return row;
        }
    }

    private void AddName(UserScan user)
    {
        if (_names.Count >= ScenarioLimits.Users)
        {
            throw ScenarioException.Of(user.Path, $"at most {ScenarioLimits.Users} users");
        }

        if (!_names.Add(UserName.Key(user.User.UserName)))
        {
            throw ScenarioException.Of($"{user.Path}.userName", "a name that is not given twice, whatever the letter case");
        }
    }
}
