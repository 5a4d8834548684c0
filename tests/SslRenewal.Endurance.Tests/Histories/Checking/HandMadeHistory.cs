using SslRenewal.Endurance.Tests.Histories.Recording;

namespace SslRenewal.Endurance.Tests.Histories.Checking;

/// <summary>A history of one account that nobody had to live through.</summary>
internal sealed class HandMadeHistory
{
    private readonly List<Call> _calls = [];

    /// <summary>Whether the model explains it.</summary>
    public bool IsExplained => Linearization.Search(_calls, HistoryAccount.Start).IsFound;

    /// <summary>What is reported of it, or <see langword="null"/> where it is explained.</summary>
    public string? Report => Violation.Find(_calls, HistoryAccount.Start);

    /// <summary>Adds a call that was answered.</summary>
    public HandMadeHistory Answered(long began, long ended, Wish wish, string reply) => Add(began, ended, wish, reply);

    /// <summary>Adds a call whose answer never came.</summary>
    public HandMadeHistory Lost(long began, Wish wish) => Add(began, long.MaxValue, wish, reply: null);

    private HandMadeHistory Add(long began, long ended, Wish wish, string? reply)
    {
        _calls.Add(new Call(_calls.Count + 1, "somebody", wish, began, ended, reply));
        return this;
    }
}
