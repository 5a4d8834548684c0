using System.Globalization;
using SslRenewal.Endurance.Tests.Histories.Recording;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What is read of an account.</summary>
internal static class Looks
{
    public static string Read(ModelAccount account, Wish wish, string? struck) => (wish.Deed, struck) switch
    {
        (_, "fault.error") => struck,
        (Deed.GetInfo, _) => account.Find(wish.Certificate) is { } held ? Info(held) : "certificate.unknown",
        (Deed.GetList, _) => string.Join(", ", account.Certificates.Values.Select(held => $"{Text(held.Id)} {Word(held)}")),
        (Deed.GetBalances, _) => string.Create(CultureInfo.InvariantCulture, $"{account.Balance:0.00}"),
        (Deed.ReadCertificate, _) => account.Find(wish.Certificate) is { } held ? Links(account, held) : JsonReply.NotFound,
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"balance {account.Balance:0.00}, ledger {account.Balance:0.00}, {account.NextOrder - 1} orders, {account.Certificates.Count} certificates, {JsonReply.Instant(account.Now)}"),
    };

    private static string Info(ModelCertificate held) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Word(held)}, {held.Years} years to {held.ExpiresOn?.UtcDateTime:MM\\/dd\\/yyyy}, {held.Names} names, order {held.Order}, replaced by {held.ReplacedBy}");

    private static string Links(ModelAccount account, ModelCertificate held) =>
        $"{held.Status.ToString().ToUpperInvariant()}, renews {Text(held.RenewalOf)}, renewed by {(account.Renewals.TryGetValue(held.Id, out var renewal) ? Text(renewal) : "")}, replaced by {Text(held.ReplacedBy)}";

    private static string Word(ModelCertificate held) => held.Status.ToString().ToLowerInvariant();

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
