using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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

namespace SslRenewal.Persistence;

/// <summary>The model both databases share; each has a context of its own, which owns its migrations.</summary>
public abstract class RenewalDbContext : DbContext
{
    // No transaction goes on after a save in it failed, so that none needs a savepoint to go back to: it would cost each save two statements,
    // and a client that hangs up in the midst of one would stand in the log as an error.
    protected RenewalDbContext(DbContextOptions options)
        : base(options) =>
#pragma warning disable MA0056 // nobody overrides it
        Database.AutoSavepointsEnabled = false;
#pragma warning restore MA0056

    public DbSet<ServiceRow> Service => Set<ServiceRow>();

    public DbSet<TenantRow> Tenants => Set<TenantRow>();

    public DbSet<TenantOriginRow> TenantOrigins => Set<TenantOriginRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<CertificateRow> Certificates => Set<CertificateRow>();

    public DbSet<OpenRenewalRow> OpenRenewals => Set<OpenRenewalRow>();

    public DbSet<CertificateEventRow> CertificateEvents => Set<CertificateEventRow>();

    public DbSet<DomainControlRow> DomainControls => Set<DomainControlRow>();

    public DbSet<LeafRow> Leaves => Set<LeafRow>();

    public DbSet<CertificateCountRow> CertificateCounts => Set<CertificateCountRow>();

    public DbSet<ConfirmationLetterRow> ConfirmationLetters => Set<ConfirmationLetterRow>();

    public DbSet<RenewalDraftRow> RenewalDrafts => Set<RenewalDraftRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<PrivateKeyRow> PrivateKeys => Set<PrivateKeyRow>();

    public DbSet<MailRow> Mail => Set<MailRow>();

    public DbSet<AuthorityRow> Authorities => Set<AuthorityRow>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<PromotionRow> Promotions => Set<PromotionRow>();

    public DbSet<PromotionUsageRow> PromotionUsage => Set<PromotionUsageRow>();

    public DbSet<PriceRow> Prices => Set<PriceRow>();

    public DbSet<FaultRow> Faults => Set<FaultRow>();

    public DbSet<FaultHitRow> FaultHits => Set<FaultHitRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<KeptAnswerRow> KeptAnswers => Set<KeptAnswerRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>The collation that sorts texts by their code points, as both databases then do.</summary>
    public abstract string OrdinalCollation { get; }

    /// <summary>Whether a save failed because a row like it is there already.</summary>
    public abstract bool IsDuplicate(Exception failure);

    /// <summary>Whether a statement failed because of what was to be stored: a promise of the database would be broken, or a value does not fit.</summary>
    public abstract bool IsRefused(Exception failure);

    /// <summary>Within a transaction that stored rows with numbers which the database gives otherwise: lets those that it gives go on above the highest.</summary>
    public virtual Task ContinueNumbersAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins a transaction that will write; it ends undone unless it is committed.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync();

    /// <summary>The same for notes about what happened: who listens to transactions hears nothing of it.</summary>
    public virtual Task<UnheardWrite> BeginUnheardWriteAsync() => UnheardWrite.BeginAsync(Database, turn: null);

    /// <summary>Begins a transaction that only reads, and sees one state of everything however long it takes.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Gives a database that is only about to exist its whole schema at once, where that is quicker than all migrations; whether it did.</summary>
    public virtual Task<bool> TryCreateAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Runs a migration that no other process runs at the same time, and that a killed process does not lock out.</summary>
    public abstract Task MigrateAloneAsync(CancellationToken cancellationToken);

    /// <summary>Within a transaction: nobody else changes the service as a whole until it ends.</summary>
    public Task LockServiceAsync() => Service.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTenant, row => row.NextTenant));

    /// <summary>Within a transaction: nobody else writes in the tenant until it ends. It is false where there is no such tenant.</summary>
    public async Task<bool> LockTenantAsync(int tenant) =>
        await Tenants.Where(row => row.Tenant == tenant).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextOrderId, row => row.NextOrderId)) == 1;

    /// <summary>Within a transaction: notes on an account's certificates which of them are renewed, where a renewal may have come before what it renews.</summary>
    public Task NoteOpenAsync(int tenant, CancellationToken cancellationToken) =>
        Database.ExecuteSqlRawAsync(CountTriggers.NoteOpen + " AND tenant = {0}", [tenant], cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Use(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RenewalDbContext).Assembly);
        Conversions.NameColumns(modelBuilder);
    }
}
