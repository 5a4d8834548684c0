using System.Reflection;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Mail;
using SslRenewal.Domain.MoreNames;
using SslRenewal.Domain.Pricing;
using SslRenewal.Domain.Purchases;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

/// <summary>No row of a table goes without its words; what they are is told by the documents that are made of them.</summary>
public sealed class TextTests
{
    [Fact]
    public void Every_rule_is_a_sentence_of_its_own_with_a_way_to_break_it()
    {
        Says(ActivationRules.InOrder);
        Says(ReissueRules.InOrder);
        Says(EditControlRules.InOrder);
        Says(ResendApproverRules.InOrder);
        Says(RevocationRules.InOrder);
        Says(ResendFulfillmentRules.InOrder);
        Says(MoreNamesRules.InOrder);
        Says(PricingRules.InOrder);
        Says(PurchaseRules.InOrder);
        Says(RenewalRules.InOrder);
    }

    [Fact]
    public void Every_rule_of_the_desk_is_a_sentence_of_its_own() =>
        Assert.All(DeskRules.InOrder.GroupBy(rule => rule.Sentence, StringComparer.Ordinal), sentence => Assert.Equal((true, 1), (IsText(sentence.Key), sentence.Count())));

    [Fact]
    public void Every_error_has_a_number_of_the_vendor_s_and_a_text() =>
        Assert.All(Errors(), error => Assert.True(error.Number > 0 && IsText(error.Message), $"{error}"));

    [Theory]
    [InlineData("Parameter City is TooLong")]
    [InlineData("Parameter City is Invalid")]
    [InlineData("Parameter City is missing")]
    [InlineData("Parameter City XX is not a valid ISO 3166-1 alpha-2 country")]
    [InlineData("Parameter Years is OutOfRange. Max Years value for this Type is 2.")]
    [InlineData("The additional domain names provided in DNSNames exceeded the purchased SANS.Only 4 SANS can be activated for this certificate.")]
    [InlineData("Invalid CSR. It is empty.")]
    [InlineData("Invalid request IP: 192.0.2.1")]
    public void A_text_with_a_value_in_it_tells_the_value(string message)
    {
        ApiError[] errors =
        [
            ApplicantErrors.TooLong(1, "City"), ApplicantErrors.Invalid(1, "City"), ApplicantErrors.Missing("City"), ApplicantErrors.CountryUnknown("City", "XX"),
            RenewErrors.YearsOverType(2), ActivateErrors.TooManyNames(4), ActivateErrors.CsrInvalid("It is empty."), GlobalErrors.ClientIpNotListed("192.0.2.1").Error,
        ];

        Assert.Contains(message, errors.Select(error => error.Message));
    }

    [Fact]
    public void A_rule_whose_error_has_a_value_in_it_shows_the_value_s_place_or_one_of_its_values()
    {
        Assert.Equal(
            ["csr.invalid", "dnsapproveremails.not-listed", "admincountry.unknown", "organizationcountry.unknown", "companyincorporationcountry.unknown", "organizationrepcountry.unknown"],
            ActivationRules.InOrder.Where(rule => rule.Error.Message.Contains('{', StringComparison.Ordinal)).Select(rule => rule.Name));
        Assert.Equal(["dcvmethods.invalid"], EditControlRules.InOrder.Where(rule => rule.Error.Message.Contains('{', StringComparison.Ordinal)).Select(rule => rule.Name));

        var names = ActivationRules.InOrder.Single(rule => rule.Name == "dnsnames.too-many");
        Assert.Equal(ActivateErrors.TooManyNames(2), names.Error);
        Assert.Contains("(2)", names.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cap.2018", "3 years", "2018-03-01")]
    [InlineData("cap.2015", "4 years", "2015-03-01")]
    public void A_cap_is_broken_by_one_year_more_on_its_first_day(string rule, string years, string day)
    {
        string[] ways = [.. Ways(ActivationRules.InOrder, rule), .. Ways(RenewalRules.InOrder, rule), .. Ways(PurchaseRules.InOrder, rule)];

        Assert.Equal(3, ways.Length);
        Assert.All(ways, way => Assert.True(way.Contains(years, StringComparison.Ordinal) && way.Contains(day, StringComparison.Ordinal), way));
    }

    [Fact]
    public void Every_refusal_before_a_command_is_looked_at_is_listed_once_by_a_name_of_its_own()
    {
        Refusal[] all = [.. Values<Refusal>(typeof(GlobalErrors)), GlobalErrors.ClientIpNotListed("{address}")];

        Assert.Equal(all.Order(ByName), GlobalErrors.InOrder.Order(ByName));
        Assert.All(GlobalErrors.InOrder, refusal => Assert.True(IsText(refusal.Rule) && IsText(refusal.Error.Message), $"{refusal}"));
        Assert.Distinct(GlobalErrors.InOrder.Select(refusal => refusal.Rule));
    }

    [Fact]
    public void Every_field_of_an_applicant_has_a_name_and_says_what_it_is()
    {
        Assert.All([.. ApplicantFields.InOrder, DeskApplication.AdminEmail], field => Assert.True(IsText(field.Name) && IsText(field.Description), $"{field}"));
        Assert.All([TextForm.Phone, TextForm.Digits, TextForm.Email, TextForm.Day], form => Assert.True(IsText(form.What) && IsText(form.Wrong), $"{form}"));
        Assert.All(ApplicantFields.InOrder.Where(field => field.Form is not null), field => Assert.Contains(field.Name, field.Invalid!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_change_and_every_way_of_a_certificate_says_what_it_is()
    {
        Assert.All(Timeline.InOrder, change => Assert.True(IsText(change.What) && IsText(change.Source), $"{change}"));
        Assert.All(Lifecycle.Edges, edge => Assert.True(IsText(edge.When), $"{edge}"));
        Assert.All(StatusWords.All, words => Assert.True(IsText(words.Description), $"{words}"));
    }

    private static IComparer<Refusal> ByName { get; } = Comparer<Refusal>.Create((one, other) => string.CompareOrdinal(one.Rule, other.Rule));

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text);

    private static IEnumerable<string> Ways<TAttempt>(IReadOnlyList<Rule<TAttempt>> rules, string name) => rules.Where(rule => rule.Name == name).Select(rule => rule.Provoke);

    private static void Says<TAttempt>(IReadOnlyList<Rule<TAttempt>> rules)
    {
        Assert.All(rules, rule => Assert.True(IsText(rule.Sentence) && IsText(rule.Provoke) && IsText(rule.Error.Message), rule.Name));
        Assert.Distinct(rules.Select(rule => rule.Sentence));
        Assert.Distinct(rules.Select(rule => rule.Name));
    }

    private static IEnumerable<ApiError> Errors() =>
        typeof(ApiError).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(ApiError).Namespace)
            .SelectMany(table => Values<ApiError>(table).Concat(Values<IReadOnlyList<ApiError>>(table).SelectMany(errors => errors)));

    private static IEnumerable<TValue> Values<TValue>(Type table) =>
        table.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(TValue)).Select(property => (TValue)property.GetValue(obj: null)!);
}
