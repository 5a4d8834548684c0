using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Names;

/// <summary>The fields of a subject; what is <see langword="null"/> or empty is left out, and so is what its field cannot hold.</summary>
internal sealed record DistinguishedName
{
    // RFC 5280, ub-common-name.
    private const int MaxCommonNameLength = 64;

    public string? CommonName { get; init; }

    public string? Organization { get; init; }

    public string? OrganizationalUnit { get; init; }

    public string? Locality { get; init; }

    public string? State { get; init; }

    /// <summary>Two letters.</summary>
    public string? Country { get; init; }

    public string? SerialNumber { get; init; }

    public string? BusinessCategory { get; init; }

    /// <summary>Two letters.</summary>
    public string? JurisdictionCountry { get; init; }

    private (string Oid, UniversalTagNumber Kind, string? Value)[] Fields =>
    [
        ("1.3.6.1.4.1.311.60.2.1.3", UniversalTagNumber.PrintableString, CountryOrNone(JurisdictionCountry)),
        ("2.5.4.15", UniversalTagNumber.UTF8String, BusinessCategory),
        ("2.5.4.5", UniversalTagNumber.UTF8String, SerialNumber),
        ("2.5.4.6", UniversalTagNumber.PrintableString, CountryOrNone(Country)),
        ("2.5.4.8", UniversalTagNumber.UTF8String, State),
        ("2.5.4.7", UniversalTagNumber.UTF8String, Locality),
        ("2.5.4.10", UniversalTagNumber.UTF8String, Organization),
        ("2.5.4.11", UniversalTagNumber.UTF8String, OrganizationalUnit),
        ("2.5.4.3", UniversalTagNumber.UTF8String, CommonName is { Length: <= MaxCommonNameLength } ? CommonName : null),
    ];

    public X500DistinguishedName Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            foreach (var (oid, kind, value) in Fields.Where(field => field.Value is { Length: > 0 }))
            {
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(oid);
                    writer.WriteCharacterString(kind, value!);
                }
            }
        }

        return new X500DistinguishedName(writer.Encode());
    }

    private static string? CountryOrNone(string? country) => country is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second) ? country.ToUpperInvariant() : null;
}
