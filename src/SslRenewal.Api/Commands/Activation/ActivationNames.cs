namespace SslRenewal.Api.Commands.Activation;

/// <summary>The names of the parameters that say what is activated, and how control of the names is shown.</summary>
internal static class ActivationNames
{
    public const string Csr = "CSR";
    public const string AdminEmail = "AdminEmailAddress";
    public const string WebServerType = "WebServerType";
    public const string UniqueValue = "UniqueValue";
    public const string ApproverEmail = "ApproverEmail";
    public const string HttpValidation = "HTTPDCValidation";
    public const string DnsValidation = "DNSDCValidation";
    public const string DnsNames = "DNSNames";
    public const string DnsApproverEmails = "DNSApproverEmails";
}
