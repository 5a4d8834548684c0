using System.Globalization;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>What a client asks for, with everything that the answer may depend on.</summary>
internal sealed record Wish(Deed Deed, int Certificate = 0)
{
    public int Years { get; init; } = 1;

    public string Type { get; init; } = "";

    /// <summary>How many names are bought beyond those included.</summary>
    public int Names { get; init; }

    public string? Promotion { get; init; }

    /// <summary>The header Idempotency-Key.</summary>
    public string? Key { get; init; }

    /// <summary>US dollars to put into the balance; below zero, to take out.</summary>
    public decimal Amount { get; init; }

    /// <summary>How far the clock is moved.</summary>
    public int Days { get; init; }

    /// <summary>A method of domain control, or the kind of a fault.</summary>
    public string Word { get; init; } = "";

    /// <summary>How long a fault of that kind holds a request up.</summary>
    public int Milliseconds { get; init; }

    /// <summary>Whether it is a command of the XML API.</summary>
    public bool IsCommand => Deed <= Deed.GetBalances;

    public bool Charges => Deed is Deed.Renew or Deed.Create or Deed.BuyNames;

    /// <summary>What a kept answer is bound to: the command's own parameters.</summary>
    public string Parameters => string.Create(CultureInfo.InvariantCulture, $"{Certificate} {Years} {Type} {Names} {Promotion}");

    public override string ToString() => Deed switch
    {
        Deed.Renew => Text($"{Certificate}, {Years} years of {Type}{Promised}"),
        Deed.Create => Text($"{Years} years of {Type}, {Names} names{Promised}"),
        Deed.BuyNames => Text($"{Names} names for {Certificate}{Promised}"),
        Deed.Fund => Text($"{Amount}"),
        Deed.MoveClock => Text($"{Days} days"),
        Deed.PlanFault => Text($"{Word}"),
        Deed.GetList or Deed.GetBalances or Deed.ReadAccount => $"{Deed}",
        _ => Text($"{Certificate} {Type}{Word}"),
    };

    private string Promised => (Promotion is null ? "" : $", code {Promotion}") + (Key is null ? "" : $", key {Key}");

    private string Text(FormattableString text) => $"{Deed} {text.ToString(CultureInfo.InvariantCulture)}".TrimEnd();
}
