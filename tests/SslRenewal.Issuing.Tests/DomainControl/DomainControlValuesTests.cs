using System.Globalization;
using SslRenewal.Domain.Certificates;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class DomainControlValuesTests
{
    [Fact]
    public void They_are_those_of_the_vendors_example()
    {
        var values = SampleValues.Values;

        Assert.Equal("4E3324A380B58813D5A2F32AA13A96F0.txt", values.FileName);
        Assert.Equal("/.well-known/pki-validation/4E3324A380B58813D5A2F32AA13A96F0.txt", values.FilePath);
        Assert.Equal("6694010FAC8ED8F806F1EAD56A1A0478DE6620A256BB8C356A8DD2146B00E884 comodoca.com 5a955211b1f8c", values.FileContent);
        Assert.Equal("_4E3324A380B58813D5A2F32AA13A96F0.login.example.com", values.HostName("login.example.com"));
        Assert.Equal("6694010FAC8ED8F806F1EAD56A1A0478.DE6620A256BB8C356A8DD2146B00E884.5a955211b1f8c.comodoca.com", values.Target);
    }

    [Theory]
    [InlineData("0001-01-01", "comodoca.com")]
    [InlineData("2026-07-10", "comodoca.com")]
    [InlineData("2026-07-11", "ssl.com")]
    [InlineData("2026-07-12", "ssl.com")]
    public void The_day_of_the_order_says_the_suffix(string day, string suffix)
    {
        var values = SampleValues.OrderedOn(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture));

        Assert.Equal($"{SampleValues.Sha256} {suffix} 5a955211b1f8c", values.FileContent);
        Assert.EndsWith($".5a955211b1f8c.{suffix}", values.Target, StringComparison.Ordinal);
        Assert.True(values.IsFileContent(values.FileContent));
    }

    [Theory]
    [InlineData("*.example.com", "example.com")]
    [InlineData("example.com", "example.com")]
    [InlineData("*example.com", "*example.com")]
    public void A_wildcard_is_controlled_by_its_base(string domain, string controlled)
    {
        Assert.Equal(controlled, DomainControlValues.BaseOf(domain));
        Assert.Equal($"_{SampleValues.Md5}.{controlled}", SampleValues.Values.HostName(domain));
    }

    [Theory]
    [InlineData("{0} comodoca.com 5a955211b1f8c")]
    [InlineData("{0}\ncomodoca.com\n5a955211b1f8c\n")]
    [InlineData("{0}\r\ncomodoca.com\r\n5a955211b1f8c\r\n")]
    [InlineData("\t{0}\r\r comodoca.com \t5a955211b1f8c \n\n")]
    public void Any_white_space_may_stand_between_the_words_of_the_file(string text) =>
        Assert.True(SampleValues.Values.IsFileContent(string.Format(CultureInfo.InvariantCulture, text, SampleValues.Sha256)));

    [Theory]
    [InlineData("")]
    [InlineData("{0}")]
    [InlineData("{0} comodoca.com")]
    [InlineData("{0} ssl.com 5a955211b1f8c")]
    [InlineData("{0} comodoca.com 5a955211b1f8d")]
    [InlineData("{0} comodoca.com 5a955211b1f8c more")]
    [InlineData("{0} comodoca.com5a955211b1f8c")]
    [InlineData("comodoca.com {0} 5a955211b1f8c")]
    [InlineData("{0}\u00A0comodoca.com\u00A05a955211b1f8c")]
    public void Other_words_are_not_the_file(string text) =>
        Assert.False(SampleValues.Values.IsFileContent(string.Format(CultureInfo.InvariantCulture, text, SampleValues.Sha256)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("aA0aA0aA0aA0aA0aA0aA", true)]
    [InlineData("aA0aA0aA0aA0aA0aA0aA0", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    [InlineData("a\n", false)]
    [InlineData("é", false)]
    [InlineData("٣", false)]
    public void A_unique_value_is_up_to_twenty_letters_and_digits(string text, bool isUnique) => Assert.Equal(isUnique, UniqueValue.Parse(text)?.Text == text);

    [Theory]
    [InlineData("2018-02-27T12:41:53Z", 0x1b1f8c, "5a955211b1f8c")]
    [InlineData("2018-02-27T12:41:53Z", 1, "5a95521100001")]
    [InlineData("2018-02-27T12:41:53Z", 999_999_999, "5a955211ac9ff")]
    [InlineData("1970-01-01T00:00:01Z", 2, "0000000100002")]
    [InlineData("2110-01-01T00:00:00Z", 2, "0754fd0000002")]
    [InlineData("1969-12-31T23:59:59Z", 2, "ffffffff00002")]
    public void A_unique_value_of_ours_is_thirteen_digits_of_the_second_and_the_certificate(string instant, int certificate, string unique)
    {
        var value = UniqueValue.For(new CertificateId(certificate), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

        Assert.Equal(unique, value.ToString());
        Assert.Equal(value, UniqueValue.Parse(unique));
    }
}
