using System.Globalization;
using SslRenewal.Endurance.Tests.Histories.Recording;
using static SslRenewal.Endurance.Tests.Histories.Sequential.Status;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What becomes of a certificate by the commands that cost nothing, and by management.</summary>
internal static class Life
{
    private const string FirstMethod = "CNAME_CSR_HASH";

    public static (ModelAccount After, string Reply) Command(ModelAccount account, Wish wish, DateTimeOffset now, string? struck)
    {
        if (struck == "fault.error")
        {
            return (account, struck);
        }

        if (account.Find(wish.Certificate) is not { } held)
        {
            return (account, "certificate.unknown");
        }

        return wish.Deed switch
        {
            Deed.Activate => Activate(account, held, now, struck),
            Deed.Reissue => Reissue(account, held, now, struck),
            Deed.EditControl => Edit(account, held, wish.Word),
            _ => Revoke(account, held, wish.Type),
        };
    }

    public static (ModelAccount After, string Reply) Management(ModelAccount account, Wish wish, DateTimeOffset now) => account.Find(wish.Certificate) is not { } held
        ? (account, JsonReply.NotFound)
        : (wish.Deed, held.Status) switch
        {
            (Deed.Cancel, NewPurchase or NewRenewal or Purchased or PurchaseError) => (Passing.Cancel(account, held), JsonReply.Done),
            (Deed.Approve, Purchased) when held.ApprovedOn is null => (account.With(held with { ApprovedOn = now }), JsonReply.Done),
            (Deed.Refuse, Purchased) => (account.With(held with { Status = PurchaseError }), JsonReply.Done),
            (Deed.Reset, PurchaseError) => (account.With(held with { Status = Purchased, ApprovedOn = null }), JsonReply.Done),
            _ => (account, JsonReply.Conflict),
        };

    private static (ModelAccount After, string Reply) Activate(ModelAccount account, ModelCertificate held, DateTimeOffset now, string? struck)
    {
        if (!held.WasActivated && (held.IsNew || held.Status is Cancelled) && now >= held.ActivationEnd)
        {
            return (account, "certificate.lapsed");
        }

        if (!held.IsNew)
        {
            return (account, "certificate.status");
        }

        var renewedEnd = held.RenewalOf is { } renewed ? account.Find(renewed)!.ExpiresOn : null;

        return Accept(account, held with
        {
            WasActivated = true,
            Carried = renewedEnd is { } end ? Math.Max((end.UtcDateTime.Date - now.UtcDateTime.Date).Days, 0) : 0,
        }, struck);
    }

    private static (ModelAccount After, string Reply) Reissue(ModelAccount account, ModelCertificate held, DateTimeOffset now, string? struck)
    {
        if (held is not { Status: Active, ExpiresOn: { } end } || now >= end || held.ReplacedBy is not null)
        {
            return (account, held.Status is not Active ? "certificate.status" : now >= held.ExpiresOn ? "certificate.expired" : "certificate.reissuing");
        }

        var id = account.NextCertificate;
        var reissue = new ModelCertificate(id, held.Type, Purchased, held.PurchasedOn) { Years = held.Years, Names = held.Names, ExpiresOn = end, WasActivated = true };

        return Accept(account.With(held with { ReplacedBy = id }) with { NextCertificate = id + 1 }, reissue, struck);
    }

    private static (ModelAccount After, string Reply) Accept(ModelAccount account, ModelCertificate certificate, string? struck) =>
        (account.With(certificate with { Status = struck is null ? Purchased : PurchaseError, Method = FirstMethod }), struck ?? Done(certificate));

    private static (ModelAccount After, string Reply) Edit(ModelAccount account, ModelCertificate held, string method) =>
        held.Status is not Purchased ? (account, "certificate.status")
        : held.IsMultiDomain ? (account, "dcvmethods.missing")
        : (account.With(held with { Method = method, ApprovedOn = held.Method == method ? held.ApprovedOn : null }), Done(held));

    private static (ModelAccount After, string Reply) Revoke(ModelAccount account, ModelCertificate held, string type) =>
        held.Status is not (Active or Replaced) ? (account, "certificate.status")
        : held.Type != type ? (account, "certificatetype.mismatch")
        : (account.With(held with { Status = Cancelled }), Done(held));

    private static string Done(ModelCertificate certificate) => string.Create(CultureInfo.InvariantCulture, $"{certificate.Id} done");
}
