using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What the page shows on which renewals are paid, or were.</summary>
/// <param name="Outcome">What became of a payment that was just sent, or <see langword="null"/> where none was.</param>
public sealed record PaymentModel(DeskPolicy Policy, Basket Basket, PaymentOutcome? Outcome)
{
    /// <summary>The one that it is about, where it is about one.</summary>
    public BasketLine? Only => Basket.Lines is [var line] ? line : null;
}
