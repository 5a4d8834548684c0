using System.Collections;
using SslRenewal.Api.Journal;

namespace SslRenewal.Api.Telemetry;

/// <summary>What every log line of a request to the XML API carries, where the log writes scopes: its id and, once they are known, the user and the command.</summary>
internal sealed class RequestScope(RequestNote note) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("RequestId", note.RequestId),
        1 => new("User", note.Call?.Caller.User.Name),
        2 => new("Command", note.Call?.Command.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

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
