using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Api.Manage.Scenario.Writing;
using SslRenewal.Api.Responder;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>Loads a scenario in the place of everything, whole or not at all, and writes the present state as one.</summary>
internal sealed class ScenarioService(RenewalDbContext database, ServiceSettings settings, Readiness readiness, RequestJournal journal, ToldAnswers told, TimeProvider system)
{
    public const string Demo = "demo";

    private const string None = "none";

    /// <summary>The built-in scenario.</summary>
    public static Stream OpenDemo() => typeof(ScenarioService).Assembly.GetManifestResourceStream("demo.json")!;

    /// <exception cref="ScenarioException">The file was refused; nothing has changed.</exception>
    /// <exception cref="BadHttpRequestException">It is longer than a scenario may be.</exception>
    public async Task<ScenarioSummary> LoadAsync(Stream upload, CancellationToken cancellationToken)
    {
        await using var file = await SpooledUpload.KeepAsync(upload, ScenarioLimits.FileLength, cancellationToken);
        return await ReplaceAsync(file, cancellationToken);
    }

    public async Task<ScenarioSummary> LoadDemoAsync(CancellationToken cancellationToken)
    {
        await using var file = OpenDemo();
        return await ReplaceAsync(file, cancellationToken);
    }

    /// <summary>Fills a new database with what the settings name; one that is in use is left as it is, also where another replica was faster.</summary>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="SettingException">The settings name a file that cannot be read, or was refused.</exception>
    public async Task<bool> LoadInitialAsync(CancellationToken cancellationToken)
    {
        if (await database.Service.AnyAsync(cancellationToken))
        {
            return false;
        }

        try
        {
            await using var file = OpenInitial();
            return await ReplaceAsync(file, onlyNew: true, cancellationToken) is not null;
        }
        catch (ScenarioException refusal)
        {
            throw new SettingException($"Scenario: {settings.Scenario}: {refusal.Message}", refusal);
        }
        catch (DbUpdateException failure) when (database.IsDuplicate(failure))
        {
            return false;
        }
    }

    public Task WriteAsync(Stream destination, CancellationToken cancellationToken) => ScenarioExport.WriteAsync(database, destination, cancellationToken);

    private async Task<ScenarioSummary> ReplaceAsync(Stream file, CancellationToken cancellationToken) => (await ReplaceAsync(file, onlyNew: false, cancellationToken))!;

    private async Task<ScenarioSummary?> ReplaceAsync(Stream file, bool onlyNew, CancellationToken cancellationToken)
    {
        var rows = new ScenarioRows(new ScenarioReader(new JsonCursor(file)), settings.Seed, readiness);
        var head = rows.ReadFile();

        // What waits there is of accounts that go.
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        database.ChangeTracker.Clear();
        await using var transaction = await database.BeginWriteAsync();

        try
        {
            await database.LockServiceAsync();
            var present = await database.Service.SingleOrDefaultAsync(cancellationToken);

            if (onlyNew && present is not null)
            {
                return null;
            }

            var summary = await ScenarioReplacement.RunAsync(database, present ?? await AddServiceAsync(cancellationToken), isNew: present is null, head, rows, system, cancellationToken);
            await transaction.CommitAsync();
            told.ForgetAll(tenant: null);
            return summary;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    // Saved at once: of two replicas that begin together, the second waits here for the first.
    private async Task<ServiceRow> AddServiceAsync(CancellationToken cancellationToken)
    {
        var service = database.Service.Add(new ServiceRow { ClockAt = settings.Clock, RefundUnactivated = false, NextTenant = 1 }).Entity;
        await database.SaveChangesAsync(cancellationToken);
        return service;
    }

    private Stream OpenInitial()
    {
        try
        {
            return settings.Scenario switch
            {
                None => new MemoryStream(/*lang=json,strict*/ """{ "version": 1 }"""u8.ToArray()),
                Demo => OpenDemo(),
                var path => File.OpenRead(path),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException($"Scenario: expected none, demo or a file that can be read: {failure.Message}", failure);
        }
    }
}
