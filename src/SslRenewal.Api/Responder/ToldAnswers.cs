using System.Collections.Concurrent;

namespace SslRenewal.Api.Responder;

/// <summary>What the responder was told to answer, as long as this process runs; what is told of a certificate goes before what is told of a name, and that before what is told of all.</summary>
internal sealed class ToldAnswers
{
    /// <summary>The most names and certificates, together, that it remembers.</summary>
    public const int MaxCount = 10_000;

    private readonly ConcurrentDictionary<ToldSubject, RehearsedAnswer> _told = new();

    /// <summary>What is answered for a name of which nothing was told.</summary>
    public RehearsedAnswer Default { get; set; } = RehearsedAnswer.Missing;

    public IEnumerable<KeyValuePair<ToldSubject, RehearsedAnswer>> All => _told;

    public RehearsedAnswer For(int tenant, int certificateId, string name) =>
        Find(new ToldSubject.Certificate(tenant, certificateId)) ?? Find(new ToldSubject.Name(name)) ?? Default;

    /// <summary>What was told of exactly that, or <see langword="null"/>.</summary>
    public RehearsedAnswer? Find(ToldSubject subject) => _told.TryGetValue(subject, out var answer) ? answer : null;

    /// <summary>Remembers an answer, unless there are too many already.</summary>
    public bool TryTell(ToldSubject subject, RehearsedAnswer answer)
    {
        if (_told.Count >= MaxCount && !_told.ContainsKey(subject))
        {
            return false;
        }

        _told[subject] = answer;
        return true;
    }

    public void Forget(ToldSubject subject) => _told.TryRemove(subject, out _);

    public void ForgetAll()
    {
        _told.Clear();
        Default = RehearsedAnswer.Missing;
    }
}
