using System.Globalization;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Renewal;

/// <summary>The parameters that a dry run judges: as given, and as the later rules take them.</summary>
internal sealed class DryRunParameters(CertificateRow certificate, DateOnly today, string? years, string? sslType, string? promotionCode)
{
    private readonly Dictionary<string, string> _whenLeftOut = new(StringComparer.Ordinal)
    {
        [GlobalParameters.CertificateId] = certificate.CertificateId.ToString(CultureInfo.InvariantCulture),
        [OrderParameters.Years] = "1",
        [RenewParameters.SslTypeName] = certificate.SslType,
    };

    private readonly Dictionary<string, string?> _given = new(StringComparer.Ordinal)
    {
        [OrderParameters.Years] = years,
        [RenewParameters.SslTypeName] = sslType,
        [OrderParameters.PromotionCodeName] = promotionCode,
    };

    /// <summary>What each rule on a parameter says; here none can be given twice.</summary>
    public IReadOnlyList<RuleVerdict> Judge()
    {
        var given = Reading(asGiven: true).Parameters;

        return
        [
            .. RenewParameters.InOrder
                .SelectMany(parameter => parameter.Rules.Where(rule => !rule.IsOnRepetition), (parameter, rule) => (Rule: rule, Holds: rule.Holds(given[parameter.Name], today)))
                .Select(judged => new RuleVerdict(judged.Rule.Refusal.Rule, judged.Rule.Sentence, judged.Holds, judged.Holds ? null : judged.Rule.Refusal.Error)),
        ];
    }

    /// <summary>The renewal that the rules after the parameters judge; a certificate's own type goes with it on any day.</summary>
    public RenewalRequest Request => Reading(asGiven: false) is var reading && ProductCatalogue.Read(reading.Parameters[RenewParameters.SslTypeName].Value, today) is null
        ? RenewParameters.Read(reading) with { Type = new RequestedType(ProductCatalogue.Find(certificate.SslType)) }
        : RenewParameters.Read(reading);

    private ParameterReading Reading(bool asGiven)
    {
        var parameters = new RequestParameters();

        foreach (var parameter in RenewParameters.InOrder)
        {
            var given = _given.GetValueOrDefault(parameter.Name);
            var isTaken = given is not null && (asGiven || CanBeRead(parameter, given));

            parameters.Add(parameter.Name, isTaken ? given! : _whenLeftOut.GetValueOrDefault(parameter.Name, ""));
        }

        return new ParameterReading(parameters, today);
    }

    private bool CanBeRead(ApiParameter parameter, string text) => parameter.Rules.All(rule => rule.Holds(new ParameterText(text.Trim(), IsAmbiguous: false), today));
}
