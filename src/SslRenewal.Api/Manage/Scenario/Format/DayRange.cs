namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Two days counted from a clock, the first not after the last; a list of two numbers in a file.</summary>
internal sealed record DayRange(int From, int To);
