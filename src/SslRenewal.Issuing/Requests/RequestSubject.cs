namespace SslRenewal.Issuing.Requests;

/// <summary>The subject that a request names: the first value of each field, trimmed, or <see langword="null"/>. No value holds a control character.</summary>
public sealed record RequestSubject(
    string? CommonName,
    string? Organization,
    string? OrganizationalUnit,
    string? Locality,
    string? State,
    string? Country,
    string? Email);
