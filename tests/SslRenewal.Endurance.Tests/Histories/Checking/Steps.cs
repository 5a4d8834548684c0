using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories.Checking;

/// <summary>All that a call may do next to an account, as far as the contract leaves it open.</summary>
/// <remarks>
/// Two things are left open. A call reads the clock once, when it comes: where the clock moved meanwhile, it may decide by the reading before. And what fell due happens when somebody looks:
/// a call that came before it fell due may have looked too early, any other finds it done. Who asks for a certificate that is not there has looked at nothing.
/// </remarks>
internal sealed class Steps(IReadOnlyList<Call> calls)
{
    private readonly Dictionary<int, long> _ended = calls.ToDictionary(call => call.Number, call => call.Ended);

    /// <summary>Where the call leaves the account: the very same object where it changes nothing.</summary>
    public IEnumerable<ModelAccount> Of(Call call, ModelAccount account) =>
        Outcomes(call, account).Where(outcome => call.Reply is null || outcome.Reply == call.Reply).Select(outcome => outcome.After);

    /// <summary>What the model would answer, in place of what was.</summary>
    public IEnumerable<string> Replies(Call call, ModelAccount account) => Outcomes(call, account).Select(outcome => outcome.Reply).Distinct(StringComparer.Ordinal);

    private IEnumerable<(ModelAccount After, string Reply)> Outcomes(Call call, ModelAccount account) => Strikes(call, account).SelectMany(struck => Outcomes(call, account, struck));

    // Where nobody knows the answer, a fault counts that leaves something behind.
    private static IEnumerable<string?> Strikes(Call call, ModelAccount account) =>
        ((string?[])(call.Reply is { } reply ? [FaultPlans.Rules.Contains(reply) ? reply : null] : [null, FaultPlans.IssuerRefuses])).Where(rule => rule is null || account.Faults.GetValueOrDefault(rule) > 0);

    private IEnumerable<(ModelAccount After, string Reply)> Outcomes(Call call, ModelAccount account, string? struck)
    {
        var mustPass = Looks(call) ? account.Due.FindLastIndex(due => EndedBefore(due.By, call)) + 1 : 0;
        var passed = account;

        for (var count = 0; ; count++)
        {
            if (count >= mustPass)
            {
                foreach (var (after, answer) in Decide(call, passed, struck))
                {
                    var spent = struck is not null && answer == struck ? Spend(after, struck) : after;
                    yield return (ReferenceEquals(spent, account) ? account : spent.Foresee(call.Number), answer);
                }
            }

            if (passed.Due.IsEmpty)
            {
                yield break;
            }

            passed = Passing.LetFirstPass(passed);
        }
    }

    private IEnumerable<(ModelAccount After, string Reply)> Decide(Call call, ModelAccount account, string? struck) =>
        call.Wish.Deed is Deed.MoveClock ? [Model.Move(account, call.Wish, call.Number)] : Readings(call, account).Select(now => Model.Do(account, call.Wish, now, struck));

    private IEnumerable<DateTimeOffset> Readings(Call call, ModelAccount account)
    {
        for (var at = account.Clock.Count - 1; at >= 0; at--)
        {
            yield return account.Clock[at].Now;

            if (EndedBefore(account.Clock[at].By, call))
            {
                yield break;
            }
        }
    }

    // What was there at the start ended before anything.
    private bool EndedBefore(int by, Call call) => !_ended.TryGetValue(by, out var ended) || ended < call.Began;

    private static bool Looks(Call call) => call.Wish.Deed is not (Deed.Fund or Deed.ReadAccount or Deed.MoveClock or Deed.PlanFault) && call.Reply is not JsonReply.NotFound;

    private static ModelAccount Spend(ModelAccount account, string struck) => account with { Faults = account.Faults.SetItem(struck, account.Faults[struck] - 1) };
}
