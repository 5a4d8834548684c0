namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.activate</c> answers, but for those about the applicant (<see cref="ApplicantErrors"/>), in the words of its documentation, its typing errors included.</summary>
public static class ActivateErrors
{
    // A parameter is missing, or cannot be read.
    public static ApiError CertificateIdMissing { get; } = new(2010294, "Parameter CertificateID is Missing");
    public static ApiError CertificateIdTooLong { get; } = new(2013294, "Parameter CertificateID is TooLong");
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "Parameter CertificateID is Invalid");
    public static ApiError CertificateIdOutOfRange { get; } = new(2011294, "CertificateID is invalid");
    public static ApiError CsrMissing { get; } = new(2010296, "Parameter CSR is Missing");
    public static ApiError CsrTooLong { get; } = new(2013296, "Parameter CSR is TooLong");
    public static ApiError AdminEmailTooLong { get; } = new(2013214, "Parameter AdminEmailAddress is TooLong");
    public static ApiError AdminEmailInvalid { get; } = new(2011214, "Parameter AdminEmailAddress is Invalid");
    public static ApiError WebServerTypeTooLong { get; } = new(2013297, "Parameter WebServerType is TooLong");
    public static ApiError WebServerTypeInvalid { get; } = new(2011297, "WebServerType is invalid");
    public static ApiError ApproverEmailTooLong { get; } = new(2013295, "Parameter ApproverEmail is TooLong");
    public static ApiError ApproverEmailInvalid { get; } = new(2011295, "Approver email is invalid");
    public static ApiError HttpValidationInvalid { get; } = new(2013900, "Parameter HTTPDCValidation is Invalid");
    public static ApiError DnsValidationInvalid { get; } = new(2013900, "Parameter DNSDCValidation is Invalid");

    // The certificate cannot be activated.
    public static ApiError CertificateUnknown { get; } = new(4011294, "CertificateId is not valid");
    public static ApiError ActivationPeriodOver { get; } = new(4020294, "Activation period for this certificate has expired.");
    public static ApiError StatusInvalid { get; } = new(4011331, "Status is InValid.");
    public static ApiError FourYearsEnded { get; } = new(4080167, "Due to recent CA/B Forum updates, it is no longer possible to activate 4- and 5-year certificates after March 1, 2015. Please contact support.");
    public static ApiError ThreeYearsEnded { get; } = new(4080167, "Due to revised CA/B Forum regulations, it is no longer possible to activate 3-, 4-, and 5-year certificates after March 1, 2018. Please contact our support team.");

    // The request or its names do not suit the certificate.
    public static ApiError NameUnsupported { get; } = new(2011767, "We have detected that either a common name or one of the additional domain fields contain one of the following unsupported elements: an Internet-accessible IP Address, Internal Domain Name or a TLD we do not yet support. If you believe this is a mistake - please contact support. Thank you.");
    public static ApiError WildcardMissing { get; } = new(2011296, "The CSR provided is invalid to generate a wildcard certificate. Please make sure that you generate a CSR with a Common Name (CN) that starts with '*.' (ex: *.yourdomain.com)");
    public static ApiError WildcardNotSupported { get; } = new(2030296, "Invalid CSR - Wildcard not supported with this type of certificate.");
    public static ApiError RenewalDomainInvalid { get; } = new(2011166, "Invalid Renewal Order Domain");
    public static ApiError NamesDuplicate { get; } = new(2014296, "Duplicate Values in Common Names detected.Each Common Name should have a unique value.");

    // How control of the names is to be shown.
    public static ApiError BothMethods { get; } = new(2011784, "Both File-Based and DNS-Based authentication can't be enabled");
    public static ApiError ApproverEmailRequired { get; } = new(2010295, "Approver email is required");
    public static ApiError DnsApproverEmailsRequired { get; } = new(2010295, "DNSApproverEmails is required");
    public static ApiError DnsApproverEmailsUnequal { get; } = new(2010767, "The additional DNSNames and their corresponding approver emails are not equal");
    public static ApiError ApproverEmailNotListed { get; } = new(3011295, "Approver email is not valid");
    public static ApiError UniqueValueForFile { get; } = new(3022296, "Error occures while creating Http DCV based file");
    public static ApiError UniqueValueForRecord { get; } = new(3022296, "Error occured while retrieving details for DNS based DCValidation.");

    /// <summary>The issuer refuses, where a fault makes it.</summary>
    public static ApiError IssuerRefuses { get; } = new(3011295, "Error From Certificate Provider");

    /// <summary>Documented errors that nothing in a request brings about here: they are answered where a fault names them.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
    [
        new(2010214, "Parameter AdminEmailAddress is Missing"),
        new(2011300, "Invalid SSL Certificate Selection"),
        new(2011301, "We're sorry, the requested SSL type has been discontinued"),
        new(2013900, "Parameter OrganizationDepartment is TooLong"),
        IssuerRefuses,
        new(3027295, "We are unable to process your order. Error Details: Internal error occurred;Invalid Status code: 500"),
        new(4011296, "CSR invalid error from provider"),
        new(4011331, "Unable to update DCV filerecords in database. Please try again."),
        new(4024296, "Unable to update records in the database"),
        new(4024510, "Unable to update records."),
        new(4050900, "Error occured from database"),
    ];

    /// <summary>The request cannot be used; the reason is the provider's words.</summary>
    public static ApiError CsrInvalid(string reason) => new(3011296, $"Invalid CSR. {reason}");

    /// <summary>More additional names than were bought.</summary>
    public static ApiError TooManyNames(int bought) => new(2010767, $"The additional domain names provided in DNSNames exceeded the purchased SANS.Only {bought} SANS can be activated for this certificate.");

    /// <summary>The approver of one of several names is none of that name's.</summary>
    public static ApiError DnsApproverEmailNotListed(string domain) => new(3011295, $"Approver email for the DomainName {domain} is not valid.Please provide the dnsapprover emails in the same order of dnsnames.");
}
