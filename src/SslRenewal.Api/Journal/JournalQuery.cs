using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Journal;

/// <summary>Which entries are asked for: those that meet every condition that is given.</summary>
internal sealed record JournalQuery
{
    /// <summary>The user that they acted for.</summary>
    public UserRow? User { get; init; }

    /// <summary>Beside the user's, those of nobody's that bear the user's name: the first stage refused them.</summary>
    public bool WithNobodys { get; init; }

    public string? Command { get; init; }

    public int? CertificateId { get; init; }

    public int? Status { get; init; }

    public bool? Ok { get; init; }

    public int? ErrorNumber { get; init; }

    public string? Rule { get; init; }

    public int? Fault { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>Those that came then or later, in real time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Those whose id is above it.</summary>
    public long? After { get; init; }

    public IQueryable<JournalRow> In(RenewalDbContext database)
    {
        var rows = database.Journal.AsNoTracking();

        if (User is { Tenant: var tenant, UserKey: var userKey, Name: var name })
        {
            var (apiUser, userName) = (Pair(GlobalParameters.ApiUser, name), Pair(GlobalParameters.UserName, name));

#pragma warning disable CA1862, MA0011 // it becomes SQL
            rows = WithNobodys
                ? rows.Where(row => (row.Tenant == tenant && row.UserKey == userKey) || (row.Tenant == null && (row.Parameters.ToLower().Contains(apiUser) || row.Parameters.ToLower().Contains(userName))))
                : rows.Where(row => row.Tenant == tenant && row.UserKey == userKey);
#pragma warning restore CA1862, MA0011
        }

        rows = Ok switch
        {
            true => rows.Where(row => row.Status == StatusCodes.Status200OK && row.ErrorNumber == null && row.Answer != null),
            false => rows.Where(row => row.Status != StatusCodes.Status200OK || row.ErrorNumber != null || row.Answer == null),
            null => rows,
        };

        return rows.Where(row => (Command == null || row.Command == Command) && (CertificateId == null || row.CertificateId == CertificateId)
            && (Status == null || row.Status == Status) && (ErrorNumber == null || row.ErrorNumber == ErrorNumber) && (Rule == null || row.Rule == Rule)
            && (Fault == null || row.FaultId == Fault) && (RequestId == null || row.RequestId == RequestId) && (Since == null || row.At >= Since) && (After == null || row.Id > After));
    }

    // As a row's parameters have it. No value can look like it: the quotes inside are escaped.
    private static string Pair(string parameter, string value) => $"\"{parameter}\":\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"".ToLowerInvariant();
}
