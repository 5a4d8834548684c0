using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SslRenewal.Api.Console.Letter;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Console.Letter;

public sealed class LetterDocumentTests
{
    [Fact]
    public void A_letter_is_a_document_that_the_format_allows()
    {
        var letter = ConfirmationLetter.Of(Row("""{ "adminOrganizationName": "Beispiel & Söhne <GmbH>" }"""), orderId: 7001, ["www.example.com", "*.example.com"]);

        using var document = Open(letter);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal("Certificate Confirmation Letter www.example.com", document.PackageProperties.Title);
    }

    [Fact]
    public void What_is_known_of_the_order_stands_in_it_and_the_rest_is_left_to_be_filled_in()
    {
        var letter = ConfirmationLetter.Of(Row("""{ "adminOrganizationName": "Beispiel & Söhne <GmbH>", "adminFirstName": "Ada", "adminLastName": "Bee", "organizationRepFirstName": "Cleo" }"""), orderId: 7001, ["www.example.com", "*.example.com"]);

        using var document = Open(letter);

        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(
            ["7001", "501904", "EV SSL", "2 years", "www.example.com, *.example.com", "Beispiel & Söhne <GmbH>", "Ada Bee", "admin@example.com", "Cleo", "Company seal", "Signature"],
            known => Assert.Contains(known, text, StringComparison.Ordinal));
        Assert.Contains(letter.Parts.SelectMany(part => part.Lines), line => line is { Label: "Position", Value: null });
    }

    [Fact]
    public void Characters_that_no_document_can_hold_are_left_out()
    {
        var letter = ConfirmationLetter.Of(Row("""{ "adminOrganizationName": "A\u0001B\u0008 \uFFFE\uD83D\uDD12 Söhne" }"""), orderId: 7001, []);

        using var document = Open(letter);

        Assert.Contains("AB \uD83D\uDD12 Söhne", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_which_nothing_is_known_is_one_to_be_filled_in()
    {
        var letter = ConfirmationLetter.Of(Row(applicant: null), orderId: null, []);

        using var document = Open(letter);

        Assert.Empty(new OpenXmlValidator().Validate(document));
    }

    private static WordprocessingDocument Open(ConfirmationLetter letter) => WordprocessingDocument.Open(new MemoryStream(LetterDocument.Write(letter)), isEditable: false);

    private static CertificateRow Row(string? applicant) => new()
    {
        Tenant = 1,
        CertificateId = 501904,
        UserKey = "apiexample",
        SslType = "EV SSL",
        Status = CertificateStatus.Purchased,
        HostName = "www.example.com",
        Sans = 0,
        Years = 2,
        PurchasedAt = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
        AdminEmail = "admin@example.com",
        Applicant = applicant,
    };
}
