using SslRenewal.Api.Console.List;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>A column of the list as a file has it.</summary>
/// <param name="Of">What a certificate has in it: a text, or a number.</param>
internal sealed record CsvColumn(string Name, Func<ListRow, DeskPolicy, Desk, object?> Of)
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new("Number", (row, _, _) => row.CertificateId),
        new("Host name", (row, _, _) => row.HostName),
        new("Type", (row, _, _) => row.SslType),
        new("Extra names", (row, _, _) => row.Sans),
        new("Years", (row, _, _) => row.Years),
        new("Status", (row, policy, desk) => policy.WordFor(row.Status, row.LacksLetter, CoverageEnd.HasCome(row.ExpiresAt, desk.Now))),
        new("Expires", (row, _, _) => row.ExpiresAt is { } end ? Instants.Write(end) : null),
        new("Days left", (row, _, desk) => row.ExpiresOn?.DayNumber - desk.Today.DayNumber),
        new("Renewal", (row, policy, desk) => row.Entry(policy, desk.Today).Refusal is { } refusal ? refusal.Reason : DeskPolicy.QuickRenewal),
        new("Renewed by", (row, _, _) => row.RenewedBy),
        new("Renewal of", (row, _, _) => row.RenewalOf),
        new("Replaced by", (row, _, _) => row.ReplacedBy),
    ];
}
