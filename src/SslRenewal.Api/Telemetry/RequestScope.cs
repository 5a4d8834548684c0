using System.Collections;
using Microsoft.AspNetCore.Http.Features;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Telemetry;

/// <summary>What every log line of a request to the XML API carries, where the log writes scopes: its id and, once they are known, the user and the command.</summary>
internal sealed class RequestScope(Guid requestId) : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>Once it has passed the first stage.</summary>
    public ApiCall? Call { get; set; }

    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("RequestId", requestId),
        1 => new("User", Call?.Caller.User.Name),
        2 => new("Command", Call?.Command.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public static RequestScope Of(HttpContext context) => context.Features.GetRequiredFeature<RequestScope>();

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', this.Select(pair => $"{pair.Key}:{pair.Value}"));
}
