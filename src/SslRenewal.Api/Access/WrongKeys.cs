using System.Net;
using System.Security.Cryptography;
using System.Text;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Access;

/// <summary>Counts wrong keys for each ApiUser as sent and each address, in real time. The table is bounded, in entries and in what each holds: past that, who has been silent longest is forgotten.</summary>
internal sealed class WrongKeys(ServiceSettings settings, TimeProvider system)
{
    public const int MaxEntries = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();

    private readonly Dictionary<(string ApiUserHash, IPAddress? Address), LinkedListNode<Tries>> _tries = [];

    private readonly LinkedList<Tries> _byAge = new();

    /// <summary>Counts one more, and says whether it is past the limit.</summary>
    public bool IsTooMany(string apiUser, IPAddress? address) => Judge(apiUser, address, isOneMore: true);

    /// <summary>Whether the next would be past the limit.</summary>
    public bool HasTooMany(string apiUser, IPAddress? address) => Judge(apiUser, address, isOneMore: false);

    private bool Judge(string apiUser, IPAddress? address, bool isOneMore)
    {
        if (settings.WrongKeysPerMinute == 0)
        {
            return false;
        }

        // A name as sent may be as long as a request.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(apiUser)));

        lock (_lock)
        {
            return Find((hash, address)).IsTooMany(system.GetTimestamp(), settings.WrongKeysPerMinute, system, isOneMore);
        }
    }

    private Tries Find((string ApiUserHash, IPAddress? Address) key)
    {
        if (_tries.Remove(key, out var node))
        {
            _byAge.Remove(node);
        }
        else if (_tries.Count == MaxEntries)
        {
            _ = _tries.Remove(_byAge.First!.Value.Key);
            _byAge.RemoveFirst();
        }

        _tries[key] = _byAge.AddLast(node?.Value ?? new Tries(key));
        return _tries[key].Value;
    }

    /// <summary>When the last wrong keys came, oldest first, at most as many as are allowed in a minute.</summary>
    private sealed class Tries((string ApiUserHash, IPAddress? Address) key)
    {
        private readonly Queue<long> _at = new();

        public (string ApiUserHash, IPAddress? Address) Key => key;

        public bool IsTooMany(long now, int limit, TimeProvider system, bool isOneMore)
        {
            while (_at.TryPeek(out var oldest) && system.GetElapsedTime(oldest, now) >= Window)
            {
                _ = _at.Dequeue();
            }

            if (_at.Count >= limit)
            {
                return true;
            }

            if (isOneMore)
            {
                _at.Enqueue(now);
            }

            return false;
        }
    }
}
