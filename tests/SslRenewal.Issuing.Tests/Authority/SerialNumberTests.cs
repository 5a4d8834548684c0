using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Tests.Authority;

public sealed class SerialNumberTests
{
    [Theory]
    [InlineData("01", "01")]
    [InlineData("ff", "FF")]
    [InlineData("0000ab", "AB")]
    [InlineData("00ffffffffffffffffffffffffffffffffffffffff", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("01ffffffffffffffffffffffffffffffffffffffff", null)]
    [InlineData("00", null)]
    [InlineData("", null)]
    [InlineData("1", null)]
    [InlineData("0x", null)]
    [InlineData("-1", null)]
    public void A_serial_number_is_1_to_20_bytes_above_zero(string text, string? hex) => Assert.Equal(hex, SerialNumber.Parse(text)?.Hex);
}
