using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using static SslRenewal.Api.Commands.Activation.ActivationNames;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>What <c>namecheap.ssl.activate</c> and <c>namecheap.ssl.reissue</c> read, and how.</summary>
internal static class ActivationParameters
{
    private const int MaxIdLength = 10;
    private const int MaxTextLength = 255;
    private const int MaxServerLength = 50;
    private const int MaxListLength = 32767;

    /// <summary>In the order in which they are judged.</summary>
    /// <param name="exampleId">A certificate of the demo scenario to which the command can be sent.</param>
    public static IReadOnlyList<ApiParameter> InOrder(string exampleId) =>
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", MaxIdLength, Required: true, "Unique ID of the SSL certificate.") { Example = exampleId }
            .Refuses(ActivateErrors.CertificateIdMissing, ActivateErrors.CertificateIdTooLong,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0'), ActivateErrors.CertificateIdInvalid) { Wrong = "x" },
                new($"CertificateID is at most {CertificateId.MaxValue}", (text, _) => CertificateId.Parse(text) is not null, ActivateErrors.CertificateIdOutOfRange) { Wrong = "1000000000" }),

        new ApiParameter(Csr, "String", Issuing.Requests.SigningRequest.MaxLength, Required: true, "The certificate signing request, PKCS#10 in PEM or base64.") { Example = ExampleActivation.SigningRequest }
            .Refuses(ActivateErrors.CsrMissing, ActivateErrors.CsrTooLong),

        new ApiParameter(AdminEmail, "String", MaxTextLength, Required: false, "Where the certificate and notices of its expiry are sent; at a reissue it stays as it was.")
            .Refuses(tooLong: ActivateErrors.AdminEmailTooLong, invalid: new("AdminEmailAddress is a mailbox", (text, _) => EmailAddress.Parse(text) is not null, ActivateErrors.AdminEmailInvalid) { Wrong = "nobody" }),

        new ApiParameter(WebServerType, "String", MaxServerLength, Required: false, "The server that it is for; nothing depends on it.")
            .Refuses(tooLong: ActivateErrors.WebServerTypeTooLong, invalid: new($"WebServerType is one of {string.Join(", ", WebServers.All)}", (text, _) => WebServers.Contains(text), ActivateErrors.WebServerTypeInvalid) { Wrong = "abacus" }),

        new ApiParameter(UniqueValue, "String", Issuing.DomainControl.UniqueValue.MaxLength, Required: false, "What the values of domain control end with: 1 to 20 ASCII letters and digits. One is made where none is given.")
            .RefusesTwo(ActivateErrors.UniqueValueForRecord),

        new ApiParameter(ApproverEmail, "String", MaxTextLength, Required: false, "Who approves the certificate: a mailbox that getApproverEmailList lists, or HTTPCSRHASH or CNAMECSRHASH for multi-domain types. Needed unless HTTPDCValidation or DNSDCValidation is true, which it gives way to.")
            .Refuses(tooLong: ActivateErrors.ApproverEmailTooLong,
                invalid: new("ApproverEmail is a mailbox, HTTPCSRHASH or CNAMECSRHASH", (text, _) => ControlWord.ReadInActivation(text) is { Approver: not null } or { Method: not DomainControlMethod.Email }, ActivateErrors.ApproverEmailInvalid) { Wrong = "nobody" }),

        Flag(HttpValidation, "Whether control of every name without a choice of its own is shown by a file; not for wildcards.", ActivateErrors.HttpValidationInvalid),
        Flag(DnsValidation, "Whether control of every name without a choice of its own is shown by a CNAME record.", ActivateErrors.DnsValidationInvalid) with { Example = "true" },

        new ApiParameter(DnsNames, "String", MaxListLength, Required: false, "The names of a multi-domain certificate beside the common name, separated by commas.")
            .RefusesTwo(ActivateErrors.DnsApproverEmailsUnequal),
        new ApiParameter(DnsApproverEmails, "String", MaxListLength, Required: false, "For each of them, in the same order, a mailbox, HTTPCSRHASH or CNAMECSRHASH. Needed with DNSNames unless HTTPDCValidation or DNSDCValidation is true.")
            .RefusesTwo(ActivateErrors.DnsApproverEmailsUnequal),

        .. ApplicantFields.InOrder.Select(OfApplicant),
    ];

    private static ApiParameter Flag(string name, string description, ApiError invalid) =>
        new ApiParameter(name, "Boolean", 5, Required: false, description)
            .Refuses(invalid: new($"{name} is true, false, 1 or 0", (text, _) => FlagText.Read(text) is not null, invalid) { Wrong = "maybe" });

    // Where the documentation has no error for a text that cannot be read, one that is given twice is too long.
    private static ApiParameter OfApplicant(ApplicantField field) => field is { Form: { } form, Invalid: { } invalid }
        ? Parameter(field).Refuses(tooLong: field.TooLong, invalid: new($"{field.Name} is {form.What}", (text, _) => form.Fits(text), invalid) { Wrong = form.Wrong })
        : Parameter(field).Refuses(tooLong: field.TooLong).RefusesTwo(field.TooLong);

    private static ApiParameter Parameter(ApplicantField field) => new(field.Name, "String", field.MaxLength, Required: false, field.Description);
}
