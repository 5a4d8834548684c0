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
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>Loads a scenario in the place of everything, whole or not at all, and writes the present state as one.</summary>
internal sealed class ScenarioService(RenewalDbContext database, ServiceSettings settings, Readiness readiness, RequestJournal journal, ToldAnswers told, TimeProvider system)
{
    public const string Demo = "demo";

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

    public Task WriteAsync(Stream destination, CancellationToken cancellationToken) => ScenarioExport.WriteAsync(database, destination, cancellationToken);

    private async Task<ScenarioSummary> ReplaceAsync(Stream file, CancellationToken cancellationToken)
    {
        var rows = new ScenarioRows(new ScenarioReader(new JsonCursor(file)), settings.Seed, readiness);
        var head = rows.ReadFile();

        // What waits there is of accounts that go.
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();
        await using var connection = await PreparedConnection.OfAsync(database, cancellationToken);

        var service = await database.Service.AsNoTracking().SingleAsync(cancellationToken);
        var summary = await ScenarioReplacement.RunAsync(connection, service, () => ScenarioReplacement.ClearAsync(database, cancellationToken), head, rows, system, cancellationToken);
        await transaction.CommitAsync();
        told.ForgetAll(tenant: null);
        return summary;
    }
}
