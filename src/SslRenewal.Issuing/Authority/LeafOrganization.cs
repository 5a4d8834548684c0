namespace SslRenewal.Issuing.Authority;

/// <summary>What OV and EV certify beside the names; countries are two letters. The last three belong to EV.</summary>
public sealed record LeafOrganization(
    string Name,
    string? Locality = null,
    string? State = null,
    string? Country = null,
    string? SerialNumber = null,
    string? BusinessCategory = null,
    string? JurisdictionCountry = null);
