namespace SslRenewal.Api.Commands;

/// <summary>An answer that was kept, and whether it was given to these very parameters.</summary>
internal sealed record KeptAnswer(string Document, bool IsToSameParameters);
