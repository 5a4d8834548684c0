namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What time brings: approved certificates are issued, and those that nobody activated in time are cancelled and refunded.</summary>
internal static class Passing
{
    private static readonly TimeSpan ShortestLeaf = TimeSpan.FromSeconds(1);

    /// <summary>The account once the first thing that is due has happened.</summary>
    public static ModelAccount LetFirstPass(ModelAccount account)
    {
        var held = account.Certificates[account.Due[0].Certificate];
        account = account with { Due = account.Due.RemoveAt(0) };

        return held.IsNew ? Cancel(account, held) : Issue(account, held, held.ApprovedOn!.Value);
    }

    /// <summary>Cancels and refunds a certificate that was not issued: what it was to renew may be renewed again, what it was to replace may be reissued again.</summary>
    public static ModelAccount Cancel(ModelAccount account, ModelCertificate held)
    {
        account = account.With(held with { Status = Status.Cancelled, Paid = 0 }) with { Balance = account.Balance + held.Paid };

        if (held.RenewalOf is { } renewed && account.Renewals.GetValueOrDefault(renewed) == held.Id)
        {
            account = account with { Renewals = account.Renewals.Remove(renewed) };
        }

        return Replaced(account, held) is { } replaced ? account.With(replaced with { ReplacedBy = null }) : account;
    }

    private static ModelAccount Issue(ModelAccount account, ModelCertificate held, DateTimeOffset at)
    {
        var expires = held.ExpiresOn ?? at.AddYears(held.Years).AddDays(held.Carried);

        // A reissue whose coverage has ended by now cannot be issued.
        if (expires <= at + ShortestLeaf)
        {
            return account.With(held with { Status = Status.PurchaseError });
        }

        account = account.With(held with { Status = Status.Active, ExpiresOn = expires });

        return Replaced(account, held) is { } replaced ? Replace(account, replaced, held.Id) : account;
    }

    // Its renewal becomes its reissue's.
    private static ModelAccount Replace(ModelAccount account, ModelCertificate replaced, int by)
    {
        if (account.Renewals.TryGetValue(replaced.Id, out var renewal) && !account.Renewals.ContainsKey(by))
        {
            account = account.With(account.Certificates[renewal] with { RenewalOf = by }) with { Renewals = account.Renewals.Remove(replaced.Id).Add(by, renewal) };
        }

        return replaced.Status is Status.Active ? account.With(replaced with { Status = Status.Replaced }) : account;
    }

    private static ModelCertificate? Replaced(ModelAccount account, ModelCertificate reissue) => account.Certificates.Values.FirstOrDefault(other => other.ReplacedBy == reissue.Id);
}
