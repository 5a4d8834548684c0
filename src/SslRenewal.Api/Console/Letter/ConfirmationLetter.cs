using System.Globalization;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Activations;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Letter;

/// <summary>What an organisation signs and seals to confirm that it ordered a certificate; the page to print and the document are both made of it.</summary>
public sealed record ConfirmationLetter(string Host, IReadOnlyList<LetterPart> Parts)
{
    public const string Title = "Certificate Confirmation Letter";

    public const string Seal = "Company seal";

    public const string Note = "Complete the empty lines, have the letter signed and sealed, scan it into one file (JPG, PNG or PDF) and upload it for review.";

    public static IReadOnlyList<string> Statement { get; } =
    [
        "We confirm that our organization has ordered the certificate named above, and that the persons named above may act for us in everything that concerns it.",
        "We confirm that we own the names to be certified or are entitled to use them, that everything stated in this letter is true and complete, and that the private key is kept by us or on our behalf.",
        "We ask that the certificate be issued, and agree to be called at the telephone number of our organization so that this order can be verified.",
    ];

    /// <summary>What is filled in beside the seal.</summary>
    public static IReadOnlyList<string> Signature { get; } = ["Name", "Position", "Signature", "Date"];

    public static ConfirmationLetter Of(CertificateRow row, int? orderId, IReadOnlyList<string> names)
    {
        var given = ApplicantTexts.Of(row.Applicant);
        var subject = row.Csr is { } csr && SigningRequest.Read(csr) is RequestReading.Read(var request) ? request.Subject : null;

        return new ConfirmationLetter(row.HostName ?? "",
        [
            new("Order",
            [
                new("Order number", orderId?.ToString(CultureInfo.InvariantCulture)),
                new("Certificate number", row.CertificateId.ToString(CultureInfo.InvariantCulture)),
                new("Product", row.SslType),
                new("Period", row.Years is 1 ? "1 year" : $"{row.Years} years"),
                new(names.Count > 1 ? "Names to be certified" : "Name to be certified", names is [] ? row.HostName : string.Join(", ", names)),
            ]),
            new("Organization",
            [
                new("Legal name", given[AdminFields.OrganizationName.Name] ?? subject?.Organization),
                new("Address", Together(", ", given[AdminFields.Address1.Name], given["AdminAddress2"])),
                new("City", Together(" ", given[AdminFields.PostalCode.Name], given[AdminFields.City.Name] ?? subject?.Locality)),
                new("State or province", given[AdminFields.StateProvince.Name] ?? subject?.State),
                new("Country", given[AdminFields.Country.Name] ?? subject?.Country),
                new("Telephone", given["OrganizationPhone"] ?? given["AdminPhone"]),
            ]),
            new("Administrator",
            [
                new("Name", Together(" ", given["AdminFirstName"], given["AdminLastName"])),
                new("Position", given["AdminJobTitle"]),
                new("Telephone", given["AdminPhone"]),
                new("E-mail", row.AdminEmail),
            ]),
            new("Contact",
            [
                new("Name", Together(" ", given["OrganizationRepFirstName"], given["OrganizationRepLastName"])),
                new("Position", given["OrganizationRepTitle"]),
                new("Telephone", given["OrganizationRepPhone"]),
                new("E-mail", given["OrganizationRepEmailAddress"]),
            ]),
        ]);
    }

    private static string? Together(string between, params string?[] texts) => string.Join(between, texts.Where(text => text is not null)) is { Length: > 0 } whole ? whole : null;
}
