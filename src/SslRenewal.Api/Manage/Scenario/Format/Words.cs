using System.Text.Json;
using System.Text.Json.Serialization;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>The words that a value of a type is written as in a file, and what an error says was expected.</summary>
/// <param name="Read">The value of a word that it contains.</param>
/// <param name="Converter">Makes what writes it.</param>
internal sealed record Words(Type Type, IReadOnlyList<string> InOrder, bool AnyCase, string Expected, Func<string, object> Read, Func<JsonConverter> Converter)
{
    public static IReadOnlyList<Words> All { get; } =
    [
        Of(ProductCatalogue.All, product => product.Name, anyCase: true, "a type name of the catalogue, such as \"Standard SSL\""),
        Of(Enum.GetValues<CertificateStatus>(), status => status.ToString().ToUpperInvariant(), anyCase: true),
        Of(Enum.GetValues<OrderKind>(), LowerCase),
        Of(Enum.GetValues<LedgerCause>(), LowerCase),
        Of(Enum.GetValues<PriceAction>(), LowerCase),
        Of(Enum.GetValues<DomainControlMethod>(), method => JsonNamingPolicy.CamelCase.ConvertName(method.ToString())),
    ];

    private StringComparer Comparer => AnyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public bool Contains(string word) => InOrder.Contains(word, Comparer);

    private static Words Of<T>(IReadOnlyList<T> values, Func<T, string> write, bool anyCase = false, string? expected = null)
        where T : notnull
    {
        var words = values.Select(write).ToList();
        var byWord = values.ToDictionary(write, anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return new(typeof(T), words, anyCase, expected ?? $"one of {string.Join(", ", words)}", text => byWord[text], () => new TextConverter<T>(write));
    }

#pragma warning disable CA1308 // these words are lower case in the file
    private static string LowerCase<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
