using System.Text;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Reading;

/// <summary>Where an account stands in a file, in bytes from its beginning, and within it the field of its key.</summary>
/// <param name="From">Before the account, and before the comma in front of it where there is one.</param>
internal readonly record struct AccountPlace(long From)
{
    /// <summary>The name of the field that is never kept.</summary>
    public static readonly string Key = ScenarioJson.NameOf(nameof(ScenarioAccount.ApiKey));

    private static readonly string Hash = ScenarioJson.NameOf(nameof(ScenarioAccount.ApiKeyHash));

    /// <summary>Before the field of the key, and before its comma where it has one.</summary>
    public long? KeyFrom { get; init; }

    public long KeyTo { get; init; }

    /// <summary>The account's text from its brace on, with the hash in the place of the key.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(JsonCursor cursor, long to, ScenarioAccount account) =>
        account.ApiKey is { } key && KeyFrom is { } keyFrom
            ? FromBrace(cursor.ReadRaw(From, keyFrom)).Concat(HashOf(key, cursor.ReadRaw(keyFrom, KeyTo))).Concat(cursor.ReadRaw(KeyTo, to))
            : FromBrace(cursor.ReadRaw(From, to));

    private static IEnumerable<ReadOnlyMemory<byte>> FromBrace(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var isInside = false;

        foreach (var piece in pieces)
        {
            var brace = isInside ? 0 : piece.Span.IndexOf((byte)'{');

            if (brace >= 0)
            {
                isInside = true;
                yield return piece[brace..];
            }
        }
    }

    // The field with what stands before it: white space, and a comma where it is not the first.
    private static IEnumerable<ReadOnlyMemory<byte>> HashOf(string key, IEnumerable<ReadOnlyMemory<byte>> field)
    {
        var isFirst = !field.SelectMany(piece => piece.ToArray()).First(letter => letter is (byte)',' or (byte)'"').Equals((byte)',');
        yield return Encoding.UTF8.GetBytes($"{(isFirst ? "" : ",")}\"{Hash}\":\"{ApiKeyHash.Of(key)}\"");
    }
}
