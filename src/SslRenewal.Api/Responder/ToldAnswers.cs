using System.Collections.Concurrent;

namespace SslRenewal.Api.Responder;

/// <summary>
/// What the responder was told to answer, as long as this process runs and nothing else takes the place of all accounts. What is told of a certificate goes before what is told of a name, and that before what is told of the rest;
/// of names and of the rest, what is told for an account goes before what is told for all.
/// </summary>
internal sealed class ToldAnswers
{
    /// <summary>The most that it remembers.</summary>
    public const int MaxCount = 10_000;

    private readonly ConcurrentDictionary<ToldSubject, RehearsedAnswer> _told = new();

    public IEnumerable<KeyValuePair<ToldSubject, RehearsedAnswer>> All => _told;

    public RehearsedAnswer For(int tenant, int certificateId, string name) => Find(new ToldSubject.Certificate(tenant, certificateId)) ?? ForName(tenant, name);

    public RehearsedAnswer ForName(int? tenant, string name) => Find(new ToldSubject.Name(tenant, name)) ?? Find(new ToldSubject.Name(Tenant: null, name)) ?? ForRest(tenant);

    /// <summary>What is answered where nothing else was told.</summary>
    public RehearsedAnswer ForRest(int? tenant) => Find(new ToldSubject.Rest(tenant)) ?? Find(new ToldSubject.Rest(Tenant: null)) ?? RehearsedAnswer.Missing;

    /// <summary>Whether something was told of that certificate, or of the name for its account.</summary>
    public bool IsTold(int tenant, int certificateId, string name) => (Find(new ToldSubject.Certificate(tenant, certificateId)) ?? Find(new ToldSubject.Name(tenant, name))) is not null;

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

    /// <summary>Forgets what was told for an account, or everything.</summary>
    public void ForgetAll(int? tenant)
    {
        if (tenant is null)
        {
            _told.Clear();
            return;
        }

        foreach (var subject in _told.Keys.Where(subject => subject.Tenant == tenant))
        {
            Forget(subject);
        }
    }

    private RehearsedAnswer? Find(ToldSubject subject) => _told.TryGetValue(subject, out var answer) ? answer : null;
}
