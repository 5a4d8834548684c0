using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories.Checking;

/// <summary>Searches for an order of one account's calls that agrees with real time and with the model: the search of Wing and Gong, which remembers where it has been.</summary>
internal sealed class Linearization
{
    private const int MaxPlaces = 60_000;

    private readonly int _maxPlaces;
    private readonly Call[] _calls;
    private readonly Steps _steps;
    private readonly HashSet<(BigInteger Done, UInt128 State)> _seen = [];
    private readonly Stack<Call> _order = [];

    private Linearization(IEnumerable<Call> calls, int maxPlaces)
    {
        _maxPlaces = maxPlaces;
        _calls = [.. calls.OrderBy(call => call.Began)];
        _steps = new Steps(_calls);
        Furthest = [];
    }

    /// <summary>Whether there is such an order.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether the search was given up, and nobody knows.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The longest beginning of an order that was found, or the whole one.</summary>
    public IReadOnlyList<Call> Furthest { get; private set; }

    /// <summary>How the account stood after it.</summary>
    public ModelAccount? FurthestState { get; private set; }

    /// <summary>How many places the search has been at: sets of calls that were done, with the state that they led to.</summary>
    public int Places => _seen.Count;

    /// <param name="calls">Those of one account, in any order.</param>
    /// <param name="start">How it stood before the first.</param>
    /// <param name="maxPlaces">After how many the search is given up.</param>
    public static Linearization Search(IEnumerable<Call> calls, ModelAccount start, int maxPlaces = MaxPlaces)
    {
        var search = new Linearization(calls, maxPlaces);
        search.IsFound = search.Extend(BigInteger.Zero, start);
        return search;
    }

    /// <summary>Those of the calls that could come next in real time after an order, and what the model would answer to each.</summary>
    public IEnumerable<(Call Call, IEnumerable<string> Replies)> Blocked() =>
        Candidates(_calls.Select((call, at) => Furthest.Contains(call) ? BigInteger.One << at : BigInteger.Zero).Aggregate(BigInteger.Zero, BigInteger.Add))
            .Where(next => next.Call.IsKnown).Select(next => (next.Call, _steps.Replies(next.Call, FurthestState!)));

    private bool Extend(BigInteger done, ModelAccount state)
    {
        IsTooLong |= _seen.Count >= _maxPlaces;

        if (IsTooLong || !_seen.Add((done, Hash(state))))
        {
            return false;
        }

        if (FurthestState is null || _order.Count > Furthest.Count)
        {
            (Furthest, FurthestState) = ([.. _order.Reverse()], state);
        }

        var candidates = Candidates(done).ToList();

        if (!candidates.Exists(next => next.Call.IsKnown))
        {
            return true;
        }

        // An order's number that another was given is not given again.
        if (candidates.Exists(next => next.Call.OwnOrder < state.NextOrder))
        {
            return false;
        }

        // A call that changes nothing, and that may come now, stands in nobody's way: coming later would help none. Nor does a fault that is planned: it only allows more.
        foreach (var (call, bit) in candidates.Where(next => next.Call.IsKnown))
        {
            if (_steps.Of(call, state).FirstOrDefault(after => ReferenceEquals(after, state) || call.Wish.Deed is Deed.PlanFault) is { } after)
            {
                return Take(call, done | bit, after);
            }
        }

        return candidates.OrderBy(next => next.Call.Ended).Any(next => _steps.Of(next.Call, state).Any(after => !ReferenceEquals(after, state) && Take(next.Call, done | next.Bit, after)));
    }

    private bool Take(Call call, BigInteger done, ModelAccount after)
    {
        _order.Push(call);
        var isFound = Extend(done, after);
        _ = _order.Pop();
        return isFound;
    }

    // The texts themselves would fill the memory.
    private static UInt128 Hash(ModelAccount state) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(state.Text)));

    // None may come before a call that ended before it began. Those that nobody knows the end of may come at any time, or never.
    private IEnumerable<(Call Call, BigInteger Bit)> Candidates(BigInteger done)
    {
        var horizon = long.MaxValue;

        for (var at = 0; at < _calls.Length && _calls[at].Began <= horizon; at++)
        {
            var bit = BigInteger.One << at;

            if ((done & bit).IsZero)
            {
                horizon = Math.Min(horizon, _calls[at].Ended);
                yield return (_calls[at], bit);
            }
        }
    }
}
