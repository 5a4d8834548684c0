namespace SslRenewal.Domain.Renewals;

/// <summary>What the desk refuses beside its rules of one renewal: where several are paid together, or there is nothing to judge.</summary>
public static class DeskRefusals
{
    public const string FundsRule = "order.funds";

    /// <summary>The most renewals that are paid together.</summary>
    public const int MaxTogether = 50;

    public static DeskRefusal Unknown { get; } = new("certificate.unknown", "There is no such certificate.");

    /// <summary>Two drafts of one certificate that are paid together would be two renewals of it.</summary>
    public static DeskRefusal AmongThese { get; } = new("certificate.queued", "It is among these already.");

    /// <summary>More than are paid together.</summary>
    public static DeskRefusal TooMany { get; } = new("desk.too-many", $"At most {MaxTogether} are renewed together: renew it afterwards.");

    /// <summary>That all together are not covered by the balance, or <see langword="null"/> where they are.</summary>
    public static DeskRefusal? OfFunds(decimal balance, decimal total) => total > balance ? new DeskRefusal(FundsRule, DeskWords.FundsMissing(balance, total)) : null;

    /// <summary>That an application lacks what only its own page asks for, or <see langword="null"/> where it lacks nothing.</summary>
    /// <param name="missing">As the desk calls the fields.</param>
    public static DeskRefusal? OfApplication(IReadOnlyList<string> missing) =>
        missing is [] ? null : new DeskRefusal("application.missing", $"Its application lacks: {string.Join(", ", missing)}. Renew it by itself, where that is asked for.");
}
