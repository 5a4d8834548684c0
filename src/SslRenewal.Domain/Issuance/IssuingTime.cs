using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Issuance;

/// <summary>What the issuer asks for at a validation level, and how long it takes after the last of it.</summary>
/// <param name="Steps">What is asked for, in the order in which it is approved.</param>
/// <param name="Shortest">In words that a person reads.</param>
/// <param name="Draw">The instant of issuance after an instant, for a fraction from 0 to below 1 that was drawn.</param>
public sealed record IssuingTime(ValidationLevel Level, IReadOnlyList<ValidationStep> Steps, string Shortest, string Longest, Func<DateTimeOffset, double, DateTimeOffset> Draw)
{
    private static readonly TimeSpan DomainShortest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DomainLongest = TimeSpan.FromHours(24);

    public static IReadOnlyList<IssuingTime> All { get; } =
    [
        new(ValidationLevel.Domain, [ValidationStep.DomainControl], "10 minutes", "24 hours", (from, drawn) => from + ToSeconds(DomainShortest + ((DomainLongest - DomainShortest) * drawn))),
        new(ValidationLevel.Organization, [ValidationStep.DomainControl, ValidationStep.Organization], "3 business days", "5 business days", (from, drawn) => BusinessDays.Add(from, Between(3, 5, drawn))),
        new(ValidationLevel.Extended, [ValidationStep.DomainControl, ValidationStep.Organization, ValidationStep.ConfirmationCall], "5 business days", "7 business days", (from, drawn) => BusinessDays.Add(from, Between(5, 7, drawn))),
    ];

    public static IssuingTime Of(ValidationLevel level) => All.First(row => row.Level == level);

    /// <summary>Whether a certificate that is ordered on the desk asks for a confirmation letter: where an organisation is certified.</summary>
    public bool AsksForLetter => Steps.Contains(ValidationStep.Organization);

    /// <summary>What is asked for, the confirmation letter first where there is to be one.</summary>
    public IReadOnlyList<ValidationStep> StepsOf(bool withLetter) => withLetter ? [ValidationStep.ConfirmationLetter, .. Steps] : Steps;

    /// <summary>When a certificate can be expected for which everything were there at an instant; <see langword="null"/> where that is management's to say.</summary>
    public ExpectedIssue? Expect(IssuancePace pace, DateTimeOffset readyAt) =>
        IssueAt(pace, readyAt, 0) is { } earliest && IssueAt(pace, readyAt, Math.BitDecrement(1)) is { } latest ? new ExpectedIssue(earliest, latest) : null;

    /// <summary>When a certificate is issued for which everything asked for was there at an instant; <see langword="null"/> where that is management's to say.</summary>
    /// <param name="drawn">From 0 to below 1.</param>
    public DateTimeOffset? IssueAt(IssuancePace pace, DateTimeOffset readyAt, double drawn) => pace switch
    {
        IssuancePace.Immediate => readyAt,
        IssuancePace.Realistic => Draw(readyAt, drawn),
        _ => null,
    };

    private static int Between(int fewest, int most, double drawn) => fewest + (int)((most - fewest + 1) * drawn);

    private static TimeSpan ToSeconds(TimeSpan span) => TimeSpan.FromSeconds(Math.Floor(span.TotalSeconds));
}
