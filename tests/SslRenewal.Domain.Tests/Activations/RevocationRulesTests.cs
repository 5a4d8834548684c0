using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class RevocationRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly RevocationAttempt Allowed = new(new RequestedType(ProductCatalogue.StandardSsl), Today, CertificateStatus.Replaced, ProductCatalogue.StandardSsl);

    public static TheoryData<string, RevocationAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificatetype.discontinued", Allowed with { Type = RequestedType.Discontinued }, RevokeCertificateErrors.TypeInvalid },
        { "certificate.unknown", Allowed with { Status = null, Product = null }, RevokeCertificateErrors.CertificateIdInvalid },
        { "certificate.status", Allowed with { Status = CertificateStatus.Purchased }, RevokeCertificateErrors.StatusInvalid },
        { "certificatetype.mismatch", Allowed with { Product = ProductCatalogue.EvSsl }, RevokeCertificateErrors.TypeInvalid },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, RevocationAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), RevocationRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(RevocationRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Theory]
    [InlineData(CertificateStatus.Active)]
    [InlineData(CertificateStatus.Replaced)]
    public void An_active_or_replaced_certificate_is_revoked(CertificateStatus status) =>
        Assert.Null(RevocationRules.InOrder.FirstRefusal(Allowed with { Status = status }));

    [Fact]
    public void An_old_name_is_its_successor_from_the_day_of_the_change_on()
    {
        var old = Allowed with { Product = ProductCatalogue.Find("PositiveSSL") };

        Assert.Null(RevocationRules.InOrder.FirstRefusal(old with { Today = Timeline.NewNames.Since }));
        Assert.Equal("certificatetype.mismatch", RevocationRules.InOrder.FirstRefusal(old with { Today = Timeline.NewNames.Since.AddDays(-1) })?.Rule);
    }
}
