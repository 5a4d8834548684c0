using System.Globalization;
using Microsoft.Extensions.Primitives;
using SslRenewal.Api.Manage.Faults;

namespace SslRenewal.Api.Console.Faults;

/// <summary>The form that makes a fault, as it was filled in, and what is wrong with it.</summary>
public sealed record FaultForm
{
    internal const string KindName = "kind";
    internal const string ForAllName = "forAll";

    private FaultForm(FaultKindEntry kind, IReadOnlyDictionary<string, string> given) => (Kind, Given) = (kind, given);

    internal FaultKindEntry Kind { get; }

    internal IReadOnlyDictionary<string, string> Given { get; }

    /// <summary>The field, and what was expected in it.</summary>
    internal string? Refusal { get; init; }

    internal string? RefusedField => Refusal?.Split(':')[0];

    internal bool IsForAll => Given.ContainsKey(ForAllName);

    internal string? this[string field] => Given.GetValueOrDefault(field);

    /// <summary>With the fields of a kind, the first where there is none of that name, and nothing in them.</summary>
    internal static FaultForm Empty(string? kind) => new(FaultKinds.Find(kind) ?? FaultKinds.All[0], new Dictionary<string, string>(StringComparer.Ordinal));

    internal static FaultForm Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var given = form.Where(field => !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Key, field => $"{field.Value}".Trim(), StringComparer.Ordinal);
        return new FaultForm(FaultKinds.Find(given.GetValueOrDefault(KindName)) ?? FaultKinds.All[0], given);
    }

    /// <param name="account">The account that it is for, or any.</param>
    internal FaultRule ToRule(string? account) => new(
        Kind.Name, account, this["command"], Number("certificateId"), Number("times"), this["calls"]?.Split(',').Select(Parse).ToArray(),
        Number("number"), this["message"], Number("milliseconds"), Number("status"), this["body"], this["at"]);

    private int? Number(string field) => this[field] is { } text ? Parse(text) : null;

    // None takes a zero: what cannot be read is refused with what was expected.
    private static int Parse(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
