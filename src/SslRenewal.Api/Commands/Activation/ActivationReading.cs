using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Reads the parameters of an activation or a reissue; only those that passed their rules.</summary>
internal static class ActivationReading
{
    // All but the request itself and the certificate's number, which have places of their own.
    private static readonly IReadOnlyList<string> Told =
    [
        ActivationNames.AdminEmail, ActivationNames.WebServerType, ActivationNames.UniqueValue, ActivationNames.ApproverEmail, ActivationNames.HttpValidation, ActivationNames.DnsValidation,
        ActivationNames.DnsNames, ActivationNames.DnsApproverEmails, .. ApplicantFields.InOrder.Select(field => field.Name),
    ];

    private const string TwoRequests = "Two signing requests were sent that differ.";

    public static ActivationInput Read(RequestParameters parameters)
    {
        var reading = parameters[ActivationNames.Csr].Single is { } csr ? SigningRequest.Read(csr) : null;
        var unique = parameters[ActivationNames.UniqueValue].Single;

        var request = new ActivationRequest(
            CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value, FactsOf(reading), WishOf(parameters), unique, ApplicantOf(parameters))
        {
            IsUniqueValueUsable = unique is null || UniqueValue.Parse(unique) is not null,
        };

        return new ActivationInput(request, (reading as RequestReading.Read)?.Request, EmailAddress.Parse(parameters[ActivationNames.AdminEmail].Value));
    }

    /// <summary>The items of a list, trimmed; <see langword="null"/> where none was given.</summary>
    public static IReadOnlyList<string>? ListOf(ParameterText text) => text.Single?.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>What the rules look at of a request that was sent once.</summary>
    public static SigningFacts FactsOf(RequestReading? reading) => reading switch
    {
        RequestReading.Read(var request) => new SigningFacts(Fault: null, request.Subject.CommonName, request.Names.Dns, request.Names.HasIpAddresses, request.Subject.Organization),
        RequestReading.Refused(var fault) => SigningFacts.Unusable(RequestFaults.Sentences[fault]),
        _ => SigningFacts.Unusable(TwoRequests),
    };

    private static ControlWish WishOf(RequestParameters parameters) => new(
        parameters[ActivationNames.ApproverEmail].Single,
        FlagText.Read(parameters[ActivationNames.HttpValidation].Value) is true,
        FlagText.Read(parameters[ActivationNames.DnsValidation].Value) is true,
        ListOf(parameters[ActivationNames.DnsNames]),
        ListOf(parameters[ActivationNames.DnsApproverEmails]));

    private static Applicant ApplicantOf(RequestParameters parameters) => new(
        Told
            .Select(name => (Name: name, Text: parameters[name].Single))
            .Where(given => given.Text is not null)
            .ToDictionary(given => given.Name, given => given.Text!, StringComparer.Ordinal));
}
