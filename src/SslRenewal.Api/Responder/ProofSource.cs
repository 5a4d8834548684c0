using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Responder;

/// <summary>Looks proofs up for whoever asks from outside of a request, and waits where the answer is to be slow.</summary>
internal sealed partial class ProofSource(IServiceScopeFactory scopes, TimeProvider system, ILogger<ProofSource> log)
{
    /// <summary>How long a slow answer takes: longer than the 5 seconds of a check.</summary>
    public static TimeSpan Slow { get; } = TimeSpan.FromSeconds(8);

    /// <summary>Calls <paramref name="answer"/> with what was found; where the database does not answer, the answer is <paramref name="failed"/>.</summary>
    public async Task<TAnswer> AnswerAsync<TAnswer>(string domain, Predicate<DomainControlValues> isAskedFor, Func<Proof?, TAnswer> answer, TAnswer failed, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var proof = await scope.ServiceProvider.GetRequiredService<ProofLookUp>().FindAsync(domain, isAskedFor, cancellationToken);

            if (proof is { Answer: RehearsedAnswer.Slow })
            {
                await Task.Delay(Slow, system, cancellationToken);
            }

            return answer(proof);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            LogFailed(failure);
            return failed;
        }
    }

    [LoggerMessage(LogLevel.Error, "The responder could not look up what it is asked for.")]
    private partial void LogFailed(Exception failure);
}
