using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>What must be said about showing control of the names, for an activation and a reissue alike.</summary>
public static class ControlRules
{
    public static IReadOnlyList<Rule<ActivationAttempt>> InOrder { get; } =
    [
        new(6, "dcvalidation.both", "HTTPDCValidation and DNSDCValidation are not both true",
            attempt => attempt.Request.Control is not { ByFile: true, ByRecord: true }, ActivateErrors.BothMethods)
        {
            Provoke = "both true",
        },
        new(6, "approveremail.missing", "ApproverEmail is given, or HTTPDCValidation or DNSDCValidation is true",
            attempt => attempt.Request.Control.ForCommonName is not null, ActivateErrors.ApproverEmailRequired)
        {
            Provoke = "none of the three",
        },
        new(6, "approveremail.multi-domain-only", "A word in the place of a mailbox in ApproverEmail is given for multi-domain types only",
            attempt => attempt.Coverage is Coverage.MultiDomain || attempt.Request.Control is not { ForAll: null, ForCommonName.Method: not DomainControlMethod.Email }, ActivateErrors.ApproverEmailInvalid)
        {
            Provoke = "`ApproverEmail=HTTPCSRHASH` for a `Standard SSL`",
        },
        new(6, "dnsapproveremails.missing", "DNSApproverEmails is given with DNSNames, unless HTTPDCValidation or DNSDCValidation is true",
            attempt => attempt.Request.Control is not { DnsNames: not null, DnsApproverEmails: null, ForAll: null }, ActivateErrors.DnsApproverEmailsRequired)
        {
            Provoke = "a multi-domain type with ApproverEmail and DNSNames, and nothing for these",
        },
        new(6, "dnsapproveremails.unequal", "DNSApproverEmails, where given, has as many items as DNSNames",
            attempt => attempt.Request.Control.DnsApproverEmails is not { } approvers || approvers.Count == (attempt.Request.Control.DnsNames?.Count ?? 0), ActivateErrors.DnsApproverEmailsUnequal)
        {
            Provoke = "one name in DNSNames and two items in DNSApproverEmails",
        },
        new(6, "approveremail.not-listed", "ApproverEmail is among the mailboxes that getApproverEmailList lists for the common name, and for what is covered with it",
            attempt => attempt.Own.All(IsSuited), ActivateErrors.ApproverEmailNotListed)
        {
            Provoke = "`ApproverEmail=someone@example.com` for `example.com`",
        },
        new(6, "dnsapproveremails.not-listed", "Each item of DNSApproverEmails is HTTPCSRHASH, CNAMECSRHASH or among the mailboxes of the name in its place",
            attempt => Unsuited(attempt) is null, ActivateErrors.DnsApproverEmailNotListed("{domain}"))
        {
            ErrorFor = attempt => ActivateErrors.DnsApproverEmailNotListed($"{Unsuited(attempt)!.Name}"),
            Provoke = "`DNSNames=shop.example.com`, `DNSApproverEmails=someone@example.com`",
        },
        new(6, "wildcard.by-file", "A wildcard is not shown by a file",
            attempt => attempt.Names.All(name => name is not { Name.IsWildcard: true, Choice.Method: DomainControlMethod.HttpFile }), EditDcvMethodErrors.WildcardByFile)
        {
            Provoke = "`HTTPDCValidation=true` for a `Standard Wildcard SSL`",
        },
        new(6, "uniquevalue.for-file", "UniqueValue, where a file is made of it, is 1 to 20 ASCII letters and digits",
            attempt => attempt.Request.IsUniqueValueUsable || attempt.Names.All(name => name.Choice?.Method is not DomainControlMethod.HttpFile), ActivateErrors.UniqueValueForFile)
        {
            Provoke = "`UniqueValue=a-b`, `HTTPDCValidation=true`",
        },
        new(6, "uniquevalue.for-record", "UniqueValue is 1 to 20 ASCII letters and digits",
            attempt => attempt.Request.IsUniqueValueUsable, ActivateErrors.UniqueValueForRecord)
        {
            Provoke = "`UniqueValue=a-b`, `DNSDCValidation=true`",
        },
    ];

    private static RequestedName? Unsuited(ActivationAttempt attempt) => attempt.Additional.FirstOrDefault(name => !IsSuited(name));

    private static bool IsSuited(RequestedName name) => name is { Name: { } domain, Choice: { } choice } && choice.Suits(domain);
}
