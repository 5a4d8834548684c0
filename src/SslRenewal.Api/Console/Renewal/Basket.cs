using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Renewals that are paid together, as they stand now.</summary>
/// <param name="Balance">The user's, US dollars.</param>
/// <param name="Code">The promotion code that was asked for.</param>
public sealed record Basket(Guid BasketId, IReadOnlyList<BasketLine> Lines, decimal Balance, string? Code)
{
    public IEnumerable<BasketLine> Payable => Lines.Where(line => line.IsPayable);

    /// <summary>What is to be paid, US dollars.</summary>
    public decimal Total => Payable.Sum(line => line.Attempt.Renewal.Price);

    /// <summary>Whether all of it is paid already that can be.</summary>
    public bool IsPaid => Lines.Any(line => line.Renewal is not null) && !Payable.Any();

    /// <summary>Why it cannot be paid, or <see langword="null"/> where it can.</summary>
    public DeskRefusal? Refusal => Payable.Any()
        ? Total > Balance ? new DeskRefusal("order.funds", DeskWords.FundsMissing(Balance, Total)) : Payable.Select(line => DeskRules.OfPayment.FirstRefusal(line.Attempt)).FirstOrDefault(refusal => refusal is not null)
        : Lines.Select(line => line.Refusal).FirstOrDefault(refusal => refusal is not null);
}
