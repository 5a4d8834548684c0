using SslRenewal.Domain.Orders;

namespace SslRenewal.Domain.Renewals;

/// <summary>The desk's words for the refusals of the XML API whose own are made for programs.</summary>
internal static class DeskReasons
{
    private static readonly Dictionary<string, Func<DeskAttempt, string>> BySlug = new(StringComparer.Ordinal)
    {
        ["years.over-type"] = attempt => $"This type is sold for at most {attempt.Renewal.Issued!.MaxYears} years.",
        [IndustryCap.OfFourYears.Rule] = _ => Capped(IndustryCap.OfFourYears),
        [IndustryCap.OfThreeYears.Rule] = _ => Capped(IndustryCap.OfThreeYears),

        ["promotion.store"] = _ => "Promotion codes cannot be read just now: try again, or pay without one.",
        ["promotion.unknown"] = _ => "There is no such promotion code.",
        ["promotion.inactive"] = _ => "This promotion is switched off.",
        ["promotion.not-started"] = attempt => $"This promotion begins on {DeskWords.Day(DateOnly.FromDateTime(attempt.Renewal.Promotion!.Promotion!.StartsOn!.Value.UtcDateTime))}.",
        ["promotion.expired"] = attempt => $"This promotion ended on {DeskWords.Day(DateOnly.FromDateTime(attempt.Renewal.Promotion!.Promotion!.EndsOn!.Value.UtcDateTime))}.",
        ["promotion.requires-username"] = _ => "This promotion is for sub-users only.",
        ["promotion.denied"] = _ => "This promotion is for other users.",
        ["promotion.used-up"] = _ => "This promotion is used up.",
        ["order.funds"] = attempt => DeskWords.FundsMissing(attempt.Renewal.Balance, attempt.Renewal.Price),
        ["order.failed"] = _ => "The order could not be stored, and nothing has changed.",

        ["csr.invalid"] = attempt => $"The signing request cannot be used. {attempt.Activation!.Request.Csr.Fault}",
        ["csr.no-common-name"] = _ => "The signing request names no common name.",
        ["names.unsupported"] = _ => "The signing request names an IP address, or a host that the internet cannot know.",
        ["csr.no-wildcard"] = attempt => $"The signing request is for {attempt.Activation!.CommonName.Text}; a wildcard certificate's begins with *.",
        ["csr.wildcard"] = _ => "The signing request is for a wildcard, which this type does not cover.",
        ["csr.other-domain"] = attempt => $"The signing request is for {attempt.Activation!.CommonName.Text}; it must be for {attempt.Activation.Certificate!.ExpectedHost}, as the certificate that it renews.",
        ["organization.missing"] = _ => "The name of the organization is missing.",
    };

    /// <summary>The words for a rule, or <see langword="null"/> where the XML API's will do.</summary>
    public static Func<DeskAttempt, string>? Find(string rule) => BySlug.GetValueOrDefault(rule);

    private static string Capped(IndustryCap cap) => $"Since {DeskWords.Day(cap.Change.Since)} certificates are sold for at most {cap.Years} years.";
}
