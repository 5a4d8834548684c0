using System.Globalization;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.List;

/// <summary>A certificate as a line of the list: judged once, however often it is looked at.</summary>
public sealed class ListLine
{
    public ListLine(ListRow row, DeskPolicy policy, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var entry = row.Entry(policy, today);

        Row = row;
        Refusal = entry.Refusal;
        OpensOn = Refusal is { Rule: DeskEntryRules.TooEarly } ? entry.Window?.Opens : null;
        IsExpired = CoverageEnd.HasCome(row.ExpiresAt, now);
        Word = policy.WordFor(row.Status, row.LacksLetter, IsExpired);
        Tone = row.Status switch
        {
            CertificateStatus.Active => IsExpired ? "red" : row is { RenewedBy: null, ExpiresOn: { } end } && end <= today.AddDays(ListView.SoonDays) ? "amber" : "green",
            CertificateStatus.PurchaseError => "red",
            CertificateStatus.Cancelled or CertificateStatus.Replaced => "grey",
            _ => row.LacksLetter ? "amber" : "blue",
        };
    }

    public ListRow Row { get; }

    /// <summary>Why it cannot be renewed on the desk, or <see langword="null"/> where quick renewal is open.</summary>
    public DeskRefusal? Refusal { get; }

    public bool IsOpen => Refusal is null;

    /// <summary>The day on which quick renewal opens, where that is all that keeps it.</summary>
    public DateOnly? OpensOn { get; }

    public bool IsExpired { get; }

    /// <summary>Where it stands, in the policy's words, and the tone that supports them.</summary>
    public string Word { get; }

    public string Tone { get; }

    /// <summary>Its name; its number, where it has none yet.</summary>
    public string Name => Row.HostName ?? string.Create(CultureInfo.InvariantCulture, $"No. {Row.CertificateId}");
}
