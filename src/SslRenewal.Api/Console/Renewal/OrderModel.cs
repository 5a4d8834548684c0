using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What the page shows on which the signing request and the period are chosen.</summary>
/// <param name="Faults">What is wrong with the form, by field.</param>
/// <param name="Refusal">Why it was not brought to the payment, where that is no field's fault.</param>
public sealed record OrderModel(RenewalApplication Application, DeskPolicy Policy, IReadOnlyList<PeriodQuote> Quotes, OrderForm Form, IReadOnlyDictionary<string, string> Faults, DeskRefusal? Refusal)
{
    /// <summary>Whether any period can be had.</summary>
    public bool IsOpen => Quotes.Any(quote => quote.Refusal is null);

    /// <summary>The period that is chosen, or the first that can be.</summary>
    public int? Chosen => Quotes.FirstOrDefault(quote => quote.Refusal is null && quote.Years == Form.Years)?.Years ?? Quotes.FirstOrDefault(quote => quote.Refusal is null)?.Years;
}
