using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Console.Ledger;

/// <summary>An entry, and what the balance was after it.</summary>
public sealed record LedgerLine(LedgerRow Entry, decimal Balance)
{
    /// <summary>Of entries that stand newest first.</summary>
    /// <param name="balance">After the first of them.</param>
    public static IReadOnlyList<LedgerLine> Of(IEnumerable<LedgerRow> entries, decimal balance)
    {
        var lines = new List<LedgerLine>();

        foreach (var entry in entries)
        {
            lines.Add(new LedgerLine(entry, balance));
            balance -= entry.Amount;
        }

        return lines;
    }
}
