using SslRenewal.Domain;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>The values of the example in the vendor's documentation of activate.</summary>
internal static class SampleValues
{
    public const string Md5 = "4E3324A380B58813D5A2F32AA13A96F0";
    public const string Sha256 = "6694010FAC8ED8F806F1EAD56A1A0478DE6620A256BB8C356A8DD2146B00E884";
    public const string Content = $"{Sha256} comodoca.com 5a955211b1f8c";
    public const string Target = "6694010FAC8ED8F806F1EAD56A1A0478.DE6620A256BB8C356A8DD2146B00E884.5a955211b1f8c.comodoca.com";

    public static DomainControlValues Values { get; } = OrderedOn(Timeline.NewNames.Since.AddDays(-1));

    public static DomainControlValues OrderedOn(DateOnly day) => new(Md5, Sha256, UniqueValue.Parse("5a955211b1f8c")!, day);
}
