using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Life;

/// <summary>What a look for a name's file or record found; nothing of what was read.</summary>
/// <param name="Result">In words: the status, and whether it matched.</param>
public sealed record ControlFinding(string Name, DomainControlMethod Method, bool Matched, string Result);
