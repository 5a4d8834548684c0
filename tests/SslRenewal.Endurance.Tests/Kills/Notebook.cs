using System.Collections.Concurrent;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>All that customers heard of one database, and what they know to ask for next.</summary>
internal sealed class Notebook
{
    private readonly ConcurrentQueue<Heard> _heard = new();
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly Dictionary<FleetUser, ConcurrentQueue<(int Certificate, int Renews)>> _fresh = Fleet.Users.ToDictionary(user => user, _ => new ConcurrentQueue<(int, int)>());
    private readonly Dictionary<FleetUser, ConcurrentQueue<int>> _due;
    private readonly Dictionary<FleetUser, ConcurrentQueue<int>> _issued = Fleet.Users.ToDictionary(user => user, _ => new ConcurrentQueue<int>());
    private readonly Dictionary<FleetUser, ConcurrentQueue<int>> _unloved;
    private readonly ConcurrentDictionary<(FleetUser, int), int> _renews = new();

    private (int Count, TaskCompletionSource Reached) _awaited = (int.MaxValue, new TaskCompletionSource());
    private int _answers;
    private int _keys;

    public Notebook()
    {
        // From the one end they are renewed, from the other revoked; twice each, so that several ask for one at once.
        _due = Fleet.Users.ToDictionary(user => user, user => new ConcurrentQueue<int>(Enumerable.Range(user.FirstId, Fleet.Certificates).SelectMany(id => (int[])[id, id])));
        _unloved = Fleet.Users.ToDictionary(user => user, user => new ConcurrentQueue<int>(Enumerable.Range(user.FirstId, Fleet.Certificates).Reverse()));
    }

    public IReadOnlyCollection<Heard> Heard => _heard;

    /// <summary>What a customer saw that must never be.</summary>
    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>How often something was done.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>Ends when so much more was done.</summary>
    public Task AnsweredAsync(int more)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = (Answers + more, reached);
        return reached.Task;
    }

    public void Write(Heard heard)
    {
        _heard.Enqueue(heard);

        if (heard is not Heard.Done done)
        {
            return;
        }

        Note(done);

        if (Interlocked.Increment(ref _answers) >= _awaited.Count)
        {
            _ = _awaited.Reached.TrySetResult();
        }
    }

    public void Report(string violation) => _violations.Enqueue(violation);

    /// <summary>What to ask for next in a user's name.</summary>
    public Ask Draw(Dice dice, FleetUser user) => dice.Below(100) switch
    {
        < 12 => new Ask(user, AskKind.Create, Certificate: 0, Key(dice)),
        < 24 when _fresh[user].TryDequeue(out var fresh) => new Ask(user, AskKind.Activate, fresh.Certificate),
        < 32 when _fresh[user].TryDequeue(out var fresh) => new Ask(user, AskKind.Cancel, fresh.Certificate),
        < 38 when _issued[user].TryDequeue(out var issued) => new Ask(user, AskKind.Reissue, issued),
        < 42 when _unloved[user].TryDequeue(out var unloved) => new Ask(user, AskKind.Revoke, unloved),
        _ when _due[user].TryDequeue(out var due) => new Ask(user, AskKind.Renew, due, Key(dice)),
        _ => new Ask(user, AskKind.Create, Certificate: 0, Key(dice)),
    };

    private string? Key(Dice dice) => dice.Below(2) == 0 ? null : FormattableString.Invariant($"key-{Interlocked.Increment(ref _keys)}");

    private void Note(Heard.Done done)
    {
        var (user, kind, certificate, _) = done.Ask;

        switch (kind)
        {
            case AskKind.Renew or AskKind.Create when _renews.TryAdd((user, done.Certificate), certificate):
                _fresh[user].Enqueue((done.Certificate, certificate));
                break;
            case AskKind.Cancel when _renews.GetValueOrDefault((user, certificate)) is > 0 and var renews:
                _due[user].Enqueue(renews);
                break;
            case AskKind.Activate or AskKind.Reissue:
                _issued[user].Enqueue(kind is AskKind.Activate ? certificate : done.Certificate);
                break;
        }
    }
}
