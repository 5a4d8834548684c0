namespace SslRenewal.Api.Console.Clocks;

/// <summary>A button that moves a standing clock.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Advance">How far it goes, an ISO 8601 duration.</param>
internal sealed record ClockButton(string Text, string Advance)
{
    public static IReadOnlyList<ClockButton> All { get; } = [new("+1 hour", "PT1H"), new("+1 day", "P1D"), new("+7 days", "P7D"), new("+30 days", "P30D")];
}
