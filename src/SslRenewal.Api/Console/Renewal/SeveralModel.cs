using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What the page shows on which several renewals are chosen together.</summary>
/// <param name="Email">The administrator's mailbox, as it was given for those that have none.</param>
/// <param name="EmailFault">What is wrong with it.</param>
public sealed record SeveralModel(DeskPolicy Policy, IReadOnlyList<SeveralLine> Lines, int Years, KeyKind Key, decimal Balance, string? Email, string? EmailFault)
{
    public IReadOnlyList<SeveralLine> Payable => [.. Lines.Where(line => line.Refusal is null)];

    /// <summary>US dollars, without a promotion.</summary>
    public decimal Total => Payable.Sum(line => line.Price);

    public bool NeedsEmail => Payable.Any(line => line.NeedsEmail);

    /// <summary>The periods that at least one could have.</summary>
    public required IReadOnlyList<int> Periods { get; init; }
}
