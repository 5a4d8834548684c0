namespace SslRenewal.Persistence.Tests;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("Data Source=sslrenewal.db", DatabaseKind.Sqlite)]
    [InlineData("data source=/var/lib/sslrenewal/sslrenewal.db;Default Timeout=5", DatabaseKind.Sqlite)]
    [InlineData("Filename=sslrenewal.db", DatabaseKind.Sqlite)]
    [InlineData("Host=localhost;Database=sslrenewal;Username=sslrenewal", DatabaseKind.PostgreSql)]
    [InlineData("host=db;Port=5433;Password='a;b'", DatabaseKind.PostgreSql)]
    public void An_address_says_which_database_it_is_of(string text, DatabaseKind kind)
    {
        var address = DatabaseAddress.Parse(text);

        Assert.Equal(kind, address.Kind);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file::memory:?cache=shared")]
    [InlineData("Data Source=file:shared?mode=memory&cache=shared")]
    [InlineData("Data Source=FILE:sslrenewal.db")]
    [InlineData("Data Source=")]
    [InlineData("")]
    public void What_is_not_a_plain_file_is_refused(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => DatabaseAddress.Parse(text));

        Assert.StartsWith("expected ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sslrenewal.db")]
    [InlineData("Data Source=sslrenewal.db;Mode=ReadOnly")]
    [InlineData("Data Source=sslrenewal.db;Colour=green")]
    [InlineData("Host=db;Port=many;Password=open-sesame")]
    [InlineData("Host=db;Colour=green;Password=open-sesame")]
    [InlineData("postgres://me:open-sesame@db/sslrenewal")]
    public void Anything_else_is_refused_in_words_that_repeat_no_password(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => DatabaseAddress.Parse(text));

        Assert.StartsWith("expected ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", refusal.ToString(), StringComparison.Ordinal);
    }
}
