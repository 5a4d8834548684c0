using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Tests;

public sealed class NameTests
{
    private static readonly string LongLabel = new('a', 63);

    public static TheoryData<string, string> Names => new()
    {
        { "example.com", "example.com" },
        { "WWW.Example.COM", "www.example.com" },
        { "*.example.com", "*.example.com" },
        { "xn--bcher-kva.example.com", "xn--bcher-kva.example.com" },
        { "1.2.3.example", "1.2.3.example" },
        { "a-b--c.com", "a-b--c.com" },
        { "example.xn--p1ai", "example.xn--p1ai" },
        { "server", "server" },
        { $"{LongLabel}.com", $"{LongLabel}.com" },
        { $"{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel[2..]}", $"{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel[2..]}" },
    };

    public static TheoryData<string> Others =>
    [
        "", ".", "*", "*.", "example.com.", ".example.com", "a..com", "*.*.example.com", "www.*.example.com", "w*.example.com", "-a.com", "a-.com",
        "a_b.com", "a b.com", "bücher.de", "ab--c.com", "1.2.3.4", "::1", "example.com/24", "example.com:443", "a@example.com", "http://example.com", "exam\0ple.com", "١.com",
        $"{LongLabel}a.com", $"{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel[1..]}",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_of_ASCII_labels_in_lower_case(string text, string name) => Assert.Equal(name, DomainName.Parse(text)?.ToString());

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_name_is_none(string text) => Assert.Null(DomainName.Parse(text));

    [Theory]
    [InlineData("*.example.com", true, "example.com")]
    [InlineData("www.example.com", false, "www.example.com")]
    public void A_wildcard_stands_below_its_base(string text, bool isWildcard, string name)
    {
        var parsed = DomainName.Parse(text)!;

        Assert.Equal((isWildcard, name), (parsed.IsWildcard, parsed.Base.ToString()));
        Assert.Equal(DomainName.Parse(name), parsed.Base);
    }

    [Theory]
    [InlineData("server", true)]
    [InlineData("*.com", true)]
    [InlineData("db.internal", true)]
    [InlineData("PRINTER.LAN", true)]
    [InlineData("*.office.local", true)]
    [InlineData("x.home.arpa", true)]
    [InlineData("internal.com", false)]
    [InlineData("example.com", false)]
    [InlineData("*.example.co.uk", false)]
    public void A_name_that_nobody_can_hold_is_internal(string text, bool isInternal) => Assert.Equal(isInternal, DomainName.Parse(text)!.IsInternal);

    [Fact]
    public void Every_reserved_suffix_makes_a_name_internal() => Assert.All(ReservedSuffixes.All, suffix => Assert.True(DomainName.Parse($"a.b.{suffix}")!.IsInternal));

    [Theory]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("*.b.example.co.uk", "example.co.uk")]
    [InlineData("co.uk", "co.uk")]
    [InlineData("com", "com")]
    public void The_registered_name_is_one_label_below_its_suffix(string text, string registered) => Assert.Equal(registered, DomainName.Parse(text)!.Registered.ToString());

    [Fact]
    public void Approvers_are_asked_at_the_name_and_each_one_above_it()
    {
        var addresses = ApproverAddresses.For(DomainName.Parse("*.Shop.Example.co.uk")!);

        Assert.Equal(
            ["admin@shop.example.co.uk", "administrator@shop.example.co.uk", "hostmaster@shop.example.co.uk", "postmaster@shop.example.co.uk", "webmaster@shop.example.co.uk",
             "admin@example.co.uk", "administrator@example.co.uk", "hostmaster@example.co.uk", "postmaster@example.co.uk", "webmaster@example.co.uk"],
            addresses);
        Assert.All(addresses, address => Assert.Equal(address, EmailAddress.Parse(address)!.ToString()));
    }

    [Theory]
    [InlineData("Jane.Doe+ssl@Example.COM", "Jane.Doe+ssl@example.com")]
    [InlineData("o'neil@example.com", "o'neil@example.com")]
    [InlineData("a@b.c", "a@b.c")]
    [InlineData("", null)]
    [InlineData("@example.com", null)]
    [InlineData("a@", null)]
    [InlineData("a@localhost", null)]
    [InlineData("a@b@example.com", null)]
    [InlineData("a..b@example.com", null)]
    [InlineData(".a@example.com", null)]
    [InlineData("a b@example.com", null)]
    [InlineData("a@*.example.com", null)]
    [InlineData("a@1.2.3.4", null)]
    [InlineData("a@example.com\r\nBcc: b@example.com", null)]
    [InlineData("<a@example.com>", null)]
    [InlineData("ä@example.com", null)]
    public void An_address_is_a_mailbox_at_a_host(string text, string? address) => Assert.Equal(address, EmailAddress.Parse(text)?.ToString());

    [Fact]
    public void An_address_keeps_the_lengths_of_mail()
    {
        Assert.NotNull(EmailAddress.Parse($"{LongLabel}a@example.com"));
        Assert.Null(EmailAddress.Parse($"{LongLabel}aa@example.com"));
        Assert.NotNull(EmailAddress.Parse($"a@{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel[3..]}"));
        Assert.Null(EmailAddress.Parse($"a@{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel[2..]}"));
    }
}
