using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Of all that is to be paid and what each gives for its price: who pays pays this and nothing else.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Payable.Select(line =>
        FormattableString.Invariant($"{line.Draft.DraftId} {line.Attempt.Renewal.Price:0.00} {line.Coverage.CarriedDays} {line.Coverage.BonusDays}"))))))[..16];

    /// <summary>Whether all of it is paid already that can be.</summary>
    public bool IsPaid => Lines.Any(line => line.Renewal is not null) && !Payable.Any();

    /// <summary>Why it cannot be paid, or <see langword="null"/> where it can.</summary>
    public DeskRefusal? Refusal => Payable.Any()
        ? DeskRefusals.OfFunds(Balance, Total) ?? Payable.Select(line => DeskRules.OfPayment.FirstRefusal(line.Attempt)).FirstOrDefault(refusal => refusal is not null)
        : Lines.Select(line => line.Refusal).FirstOrDefault(refusal => refusal is not null);
}
