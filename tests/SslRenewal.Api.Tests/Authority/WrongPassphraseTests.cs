using SslRenewal.Api.Tests.Published;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>The program that is started on wrapped keys.</summary>
public sealed class WrongPassphraseTests
{
    [Fact]
    public async Task Without_the_passphrase_it_ends_with_one_clear_line()
    {
        var service = new ServiceProcess();

        try
        {
            await service.StartAsync("--Urls", "http://127.0.0.1:0", "--Tls", "true", "--Tls:Port", "0", "--Keys:Passphrase", "right");
            Assert.All(service.Announced, line => Assert.DoesNotContain("https", line, StringComparison.Ordinal));
            await service.KillAsync();

            var (exitCode, errors) = await service.RunToEndAsync("--Urls", "http://127.0.0.1:0", "--Keys:Passphrase", "wrong");

            Assert.Equal(1, exitCode);
            Assert.Equal("SslRenewal cannot start. Keys:Passphrase: it is not the passphrase that the keys in this database are wrapped by", errors.Trim());
        }
        finally
        {
            await service.DisposeAsync();
        }
    }
}
