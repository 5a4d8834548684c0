using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Api.Responder;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Audit;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>Writes everything, or one account, as one file, and brings it back exactly so, whole or not at all.</summary>
internal sealed partial class SnapshotService(RenewalDbContext database, ServiceAuthority authority, ServiceSettings settings, ToldAnswers told, TimeProvider system, ILogger<SnapshotService> log)
{
    // Without what a build adds of its own: 1.0.0+commit.
    private static readonly string Version = typeof(SnapshotService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public async Task WriteAsync(Stream destination, SnapshotKeys keys, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);

        await new SnapshotWriter(database, destination, keys, cancellationToken)
            .WriteAsync(await HeadAsync(SnapshotHead.Service, userName: null, await database.Service.Select(row => row.ClockAt).SingleAsync(cancellationToken), keys, cancellationToken), tenant: null);
    }

    /// <summary>Writes an account that was found in a transaction which still lasts, so that all of it is of one state.</summary>
    public async Task WriteAsync(UserRow account, Stream destination, SnapshotKeys keys, CancellationToken cancellationToken) =>
        await new SnapshotWriter(database, destination, keys, cancellationToken).WriteAsync(
            await HeadAsync(SnapshotHead.Account, account.Name, await database.Tenants.Where(row => row.Tenant == account.Tenant).Select(row => row.ClockAt).SingleOrDefaultAsync(cancellationToken), keys, cancellationToken), account.Tenant);

    /// <summary>Puts a snapshot of the service in the place of everything.</summary>
    /// <exception cref="ScenarioException">It was refused; nothing has changed.</exception>
    public async Task<SnapshotSummary> LoadAsync(Stream upload, SnapshotKeys keys, string who, CancellationToken cancellationToken)
    {
        await using var file = await SpooledUpload.KeepAsync(upload, ScenarioLimits.FileLength, cancellationToken);
        var (reader, head) = Open(file, SnapshotHead.Service);
        keys.Prepare();

        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        var service = await database.Service.SingleAsync(cancellationToken);
        var taken = new SnapshotAuthority(authority, settings, keys);
        var restore = new SnapshotRestore(database, reader, keys, taken, service.NextTenant, only: null);
        ScenarioSummary? counts = null;

        await using var connection = await PreparedConnection.OfAsync(database, cancellationToken);
        await TellRefusalAsync(() => connection.ReplaceAllAsync(async () =>
        {
            await ScenarioReplacement.ClearAsync(database, cancellationToken);
            _ = await database.Audit.ExecuteDeleteAsync(cancellationToken);
            counts = await restore.InsertAsync(cancellationToken);
        }, cancellationToken));

        (service.ClockAt, service.RefundUnactivated, service.NextTenant) = (restore.Service!.ClockAt, restore.Service.RefundUnactivated, service.NextTenant + restore.Accounts);
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await database.ContinueNumbersAsync(cancellationToken);

        var found = await taken.TakeAsync(head, connection, cancellationToken);
        await transaction.CommitAsync();
        told.ForgetAll(tenant: null);

        if (found is SnapshotAuthority.Loaded)
        {
            await taken.ForgetAsync();
        }

        LogLoaded(head.WrittenBy, restore.Accounts, restore.Rows, who);
        return Tell(SnapshotHead.Service, counts!, restore, keys, found);
    }

    /// <summary>Puts an account's snapshot in its place, or beside the others where there is no such account.</summary>
    /// <param name="present">The account, where there is one.</param>
    /// <exception cref="ScenarioException">It was refused; nothing has changed.</exception>
    public async Task<SnapshotSummary> LoadAsync(string userName, UserRow? present, Stream upload, SnapshotKeys keys, string who, CancellationToken cancellationToken)
    {
        await using var file = await SpooledUpload.KeepAsync(upload, ScenarioLimits.FileLength, cancellationToken);
        var (reader, head) = Open(file, SnapshotHead.Account);
        var key = UserName.Key(userName);

        if (UserName.Key(head.UserName ?? "") != key)
        {
            throw ScenarioException.Of("[0].userName", userName);
        }

        keys.Prepare();
        var tenant = await database.TakeTenantAsync();

        await using var transaction = await database.BeginWriteAsync();

        if (present is not null)
        {
            await database.HoldTenantAsync(present.Tenant);
            await database.RemoveTenantAsync(present.Tenant, cancellationToken);
        }

        var restore = new SnapshotRestore(database, reader, keys, new SnapshotAuthority(authority, settings, keys), tenant, key);
        ScenarioSummary? counts = null;
        await TellRefusalAsync(async () => counts = await restore.InsertAsync(cancellationToken));
        await database.NoteOpenAsync(tenant, cancellationToken);

        _ = database.Audit.Add(new AuditRow { At = system.GetUtcNow(), Who = who, What = "restored", UserName = head.UserName! });
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();

        // It has another number now.
        if (present is not null)
        {
            told.ForgetAll(present.Tenant);
        }

        return Tell(SnapshotHead.Account, counts!, restore, keys, head.Authority == await SnapshotAuthority.MarkAsync(authority, cancellationToken) ? SnapshotAuthority.Own : SnapshotAuthority.Other);
    }

    private static (SnapshotReader Reader, SnapshotHead Head) Open(Stream file, string of)
    {
        var reader = new SnapshotReader(file);
        var head = reader.ReadHead();
        return head.Of == of ? (reader, head) : throw ScenarioException.Of("[0].of", of, head.Of);
    }

    // What no column's own check finds: rows that contradict each other, or what others have.
    private async Task TellRefusalAsync(Func<Task> insert)
    {
        try
        {
            await insert();
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException && database.IsRefused(failure))
        {
            throw ScenarioException.Of("$", $"rows that go together, and with what others have: the database refused one ({failure.GetBaseException().Message})");
        }
    }

    private async Task<SnapshotHead> HeadAsync(string of, string? userName, DateTimeOffset? clock, SnapshotKeys keys, CancellationToken cancellationToken) => new()
    {
        Format = 1,
        Of = of,
        UserName = userName,
        Clock = clock,
        Authority = await SnapshotAuthority.MarkAsync(authority, cancellationToken),
        Passphrase = keys.HasPassphrase,
        WrittenBy = Version,
    };

    private static SnapshotSummary Tell(string of, ScenarioSummary counts, SnapshotRestore restore, SnapshotKeys keys, string authority) => new(
        of, counts.Accounts, counts.Users, counts.Certificates, counts.Orders, restore.Rows, authority, keys.Dropped,
        [
            .. authority is SnapshotAuthority.Other ? (string[])["Its certificates were issued by another authority: they do not verify under /ca/root.pem here."] : [],
            .. authority is SnapshotAuthority.Loaded ? (string[])["The authority came along: other replicas of this service must be started again."] : [],
            .. keys.Dropped > 0 ? (string[])[$"{keys.Dropped} private keys were left out: only the database that they come from can read them."] : [],
        ]);

    // The audit came with the snapshot, and so tells nothing of it.
    [LoggerMessage(LogLevel.Warning, "A snapshot that was written by version {Version} has taken the place of everything: {Accounts} accounts, {Rows} rows, loaded from {Who}.")]
    private partial void LogLoaded(string version, int accounts, long rows, string who);
}
