namespace SslRenewal.Api.Manage.Renewal;

/// <summary>The first and the last of some days, UTC.</summary>
public sealed record SuggestedWindow(DateOnly Start, DateOnly End);
