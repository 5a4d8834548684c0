using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>What a renewal on the desk must be told of the applicant; it is asked for where the renewed certificate's own application lacks it.</summary>
public static class DeskApplication
{
    private const int MaxEmailLength = 255;

    /// <summary>Where the certificate and notices of its expiry are sent, under the vendor's name.</summary>
    public static ApplicantField AdminEmail { get; } = new("AdminEmailAddress", MaxEmailLength, ActivateErrors.AdminEmailTooLong, "E-mail address of the administrator: the certificate and its reminders are sent there.")
    {
        Form = TextForm.Email,
        Invalid = ActivateErrors.AdminEmailInvalid,
    };

    /// <summary>At a validation level, in the order in which it is asked for.</summary>
    public static IReadOnlyList<ApplicantField> NeededFor(ValidationLevel level) => level switch
    {
        ValidationLevel.Domain => [AdminEmail],
        ValidationLevel.Organization => [AdminEmail, AdminFields.OrganizationName],
        _ => [AdminEmail, AdminFields.OrganizationName, .. ApplicantFields.NeededForExtended, CompanyFields.IncorporationCountry],
    };

    /// <summary>What is wrong with a text for a field, a sentence, or <see langword="null"/> where nothing is.</summary>
    public static string? Fault(ApplicantField field, string text) => field switch
    {
        _ when text.Length == 0 => "This is needed.",
        _ when text.Length > field.MaxLength => $"This is longer than {field.MaxLength} characters.",
        { IsCountry: true } when !CountryCodes.Contains(text) => "This is no country code of two letters.",
        { Form: { } form } when !form.Fits(text) => $"This is not {form.What}.",
        _ => null,
    };

    /// <summary>The mailbox that is asked for approval of a name where control is shown by e-mail: the administrator of the domain that its owner registered.</summary>
    public static string ApproverOf(DomainName name) => $"{ApproverAddresses.Locals[0]}@{name.Registered}";

    /// <summary>How control of the names is shown: of a DV certificate by a DNS record, of others by e-mail.</summary>
    public static ControlWish ControlOf(ValidationLevel level, string? commonName, IReadOnlyList<string> additional, Coverage coverage)
    {
        var names = coverage is Coverage.MultiDomain && additional is not [] ? additional : null;

        return level is ValidationLevel.Domain
            ? new ControlWish(ApproverEmail: null, ByFile: false, ByRecord: true, names, DnsApproverEmails: null)
            : new ControlWish(Approver(commonName), ByFile: false, ByRecord: false, names, names is null ? null : [.. names.Select(Approver)]);
    }

    private static string Approver(string? name) => DomainName.Parse(name ?? "") is { } domain ? ApproverOf(domain) : "";
}
