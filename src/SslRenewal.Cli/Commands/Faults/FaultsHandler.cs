using Microsoft.AspNetCore.WebUtilities;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Faults;

internal static class FaultsHandler
{
    private const string Path = "/manage/faults";

    public static Task<int> ListAsync(FaultsOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<IReadOnlyList<FaultAnswer>>(HttpMethod.Get, PathOf(Path, options), body: null, faults => Show(faults, session), cancellationToken);

    public static async Task<int> UnspentAsync(FaultsOptions options, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Service.SendAsync(HttpMethod.Get, PathOf($"{Path}/unspent", options), body: null, cancellationToken);
        var told = session.Tell<IReadOnlyList<FaultAnswer>>(answer, faults => Show(faults, session));

        return told == ExitCode.Done && answer.Read<IReadOnlyList<FaultAnswer>>() is { Count: > 0 } unspent ? session.Refuse($"{Texts.Count(unspent.Count, "fault")} unspent.") : told;
    }

    public static Task<int> AddAsync(FaultsAddOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<FaultAnswer>(HttpMethod.Post, Path, options.Fields, fault => session.Say($"Fault {fault.Id}: {fault.Kind}, {Texts.Count(fault.Left, "time")}."), cancellationToken);

    public static Task<int> ClearAsync(FaultsOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync(HttpMethod.Delete, PathOf(Path, options), body: null, "No faults are left.", cancellationToken);

    private static string PathOf(string path, FaultsOptions options) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["account"] = options.Account });

    private static void Show(IReadOnlyList<FaultAnswer> faults, Session session)
    {
        if (faults.Count == 0)
        {
            session.Say("No faults.");
            return;
        }

        var table = Texts.Table("ID", "KIND", "ACCOUNT", "COMMAND", "CERTIFICATE", "HITS", "LEFT");

        foreach (var fault in faults)
        {
            _ = table.With(Texts.Number(fault.Id), fault.Kind, fault.Account ?? "any", fault.Command ?? "any", fault.CertificateId is null ? "any" : Texts.Number(fault.CertificateId), Texts.Number(fault.Hits), Texts.Number(fault.Left));
        }

        session.Show(table);
    }
}
