using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Audit;
using SslRenewal.Persistence.Authority;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Counts;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.Journal;
using SslRenewal.Persistence.KeptAnswers;
using SslRenewal.Persistence.Mail;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Promotions;
using SslRenewal.Persistence.Renewals;
using SslRenewal.Persistence.Service;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>A table that a snapshot holds.</summary>
/// <param name="IsOfAccount">Whether an account's own snapshot holds its rows, too.</param>
/// <param name="LeftOut">Columns that are worked out anew: by the database, from others, or when the rows are loaded.</param>
/// <param name="RowsOf">Its rows in the order of their keys: an account's, or everybody's.</param>
internal sealed record SnapshotTable(Type Row, bool IsOfAccount, IReadOnlyList<string> LeftOut, Func<RenewalDbContext, int?, IQueryable<object>> RowsOf)
{
    /// <summary>All that a snapshot holds, in the order in which it is written.</summary>
    public static IReadOnlyList<SnapshotTable> InOrder { get; } =
    [
        OfService<ServiceRow>(nameof(ServiceRow.Id), nameof(ServiceRow.NextTenant)),
        OfService<AuthorityRow>(),
        OfAccount<TenantRow>(),
        OfAccount<TenantOriginRow>(),
        OfAccount<UserRow>(),
        OfAccount<LedgerRow>(),
        OfAccount<CertificateRow>(nameof(CertificateRow.HostReversed), nameof(CertificateRow.RenewedBy)),
        OfAccount<OpenRenewalRow>(),
        OfAccount<CertificateEventRow>(),
        OfAccount<DomainControlRow>(),
        OfAccount<LeafRow>(),
        OfAccount<PrivateKeyRow>(),
        OfAccount<ConfirmationLetterRow>(),
        OfAccount<RenewalDraftRow>(),
        OfAccount<OrderRow>(),
        OfAccount<MailRow>(),
        OfAccount<WebhookRow>(),
        OfService<PromotionRow>(),
        OfAccount<PromotionUsageRow>(),
        OfService<PriceRow>(),
        OfAccount<FaultRow>(),
        OfAccount<FaultHitRow>(),
        OfAccount<KeptAnswerRow>(),
        OfService<AuditRow>(),
    ];

    /// <summary>What no snapshot holds: what tells of requests and not of state, the keys that keys are encrypted under, and what the database counts by itself.</summary>
    public static IReadOnlyList<Type> NeverIn { get; } = [typeof(JournalRow), typeof(KeyRingRow), typeof(CertificateCountRow)];

    private static SnapshotTable OfService<T>(params string[] leftOut) where T : class => new(typeof(T), IsOfAccount: false, leftOut, Rows<T>);

    private static SnapshotTable OfAccount<T>(params string[] leftOut) where T : class => new(typeof(T), IsOfAccount: true, leftOut, Rows<T>);

    private static IQueryable<T> Rows<T>(RenewalDbContext database, int? tenant) where T : class
    {
        var rows = database.Set<T>().AsNoTracking();

        if (tenant is { } number)
        {
            rows = typeof(T) == typeof(FaultHitRow)
                ? rows.Where(row => database.Faults.Any(fault => fault.Tenant == number && fault.Id == EF.Property<int>(row, nameof(FaultHitRow.FaultId))))
                : typeof(T) == typeof(FaultRow) ? rows.Where(row => EF.Property<int?>(row, nameof(FaultRow.Tenant)) == number)
                : rows.Where(row => EF.Property<int>(row, nameof(TenantRow.Tenant)) == number);
        }

        return database.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Aggregate(rows, (sorted, column) => Sort(sorted, column.Name, column.ClrType == typeof(string), database.OrdinalCollation));
    }

    // Texts by their code points, as both databases then sort them.
    private static IQueryable<T> Sort<T>(IQueryable<T> rows, string name, bool isText, string collation) => (rows.Expression.Type.IsAssignableTo(typeof(IOrderedQueryable<T>)), isText) switch
    {
        (true, true) => ((IOrderedQueryable<T>)rows).ThenBy(row => EF.Functions.Collate(EF.Property<string>(row!, name), collation)),
        (true, false) => ((IOrderedQueryable<T>)rows).ThenBy(row => EF.Property<object>(row!, name)),
        (false, true) => rows.OrderBy(row => EF.Functions.Collate(EF.Property<string>(row!, name), collation)),
        (false, false) => rows.OrderBy(row => EF.Property<object>(row!, name)),
    };
}
