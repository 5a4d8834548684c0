using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Renewals;
using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Api.Console.List;

/// <summary>A part of a user's certificates that the list can show, under its word in the address.</summary>
/// <param name="Word">What the address calls it.</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="Statuses">Where its certificates stand; nothing where that is all the same.</param>
/// <param name="What">What it shows, for whoever finds it empty.</param>
public sealed record ListView(string Word, string Name, IReadOnlyList<CertificateStatus> Statuses, string What)
{
    /// <summary>Days before the end from which a certificate is said to end soon.</summary>
    public const int SoonDays = 30;

    public static ListView All { get; } = new("all", "All", [], "certificates");

    public static ListView Due { get; } = new("due", "To be renewed", [Active], "certificates whose renewal is open") { OnlyNotRenewed = true, FromDay = 0, UntilDay = RenewalWindow.DaysBeforeExpiry, OnlyQuick = true };

    public static ListView Soon { get; } = new("soon", "Ending soon", [Active], "certificates that end within 30 days and are not renewed") { OnlyNotRenewed = true, FromDay = 0, UntilDay = SoonDays };

    public static ListView Waiting { get; } = new("waiting", "Waiting", [NewPurchase, NewRenewal, Purchased, PurchaseError], "certificates that wait for something to be done");

    public static ListView Working { get; } = new("active", "Active", [Active], "certificates that are active") { FromDay = 0 };

    public static ListView Expired { get; } = new("expired", "Expired", [Active], "certificates that have expired") { UntilDay = -1 };

    public static ListView Ended { get; } = new("ended", "Cancelled or replaced", [Cancelled, Replaced], "certificates that were cancelled or replaced");

    /// <summary>Those that ended without a renewal; no list of its own, but what needs attention first.</summary>
    public static ListView Lapsed { get; } = Expired with { OnlyNotRenewed = true };

    /// <summary>Those that have not ended and are not renewed; no list of its own, but what the forecast walks along.</summary>
    public static ListView Lasting { get; } = Working with { OnlyNotRenewed = true };

    public static IReadOnlyList<ListView> InOrder { get; } = [All, Due, Soon, Waiting, Working, Expired, Ended];

    /// <summary>The days ahead, from today, after which views end, in their order.</summary>
    public static IReadOnlyList<int> LastDays { get; } = [.. InOrder.Select(view => view.UntilDay).OfType<int>().Where(day => day >= 0).Order()];

    /// <summary>Whether it leaves out what has an open renewal.</summary>
    public bool OnlyNotRenewed { get; init; }

    /// <summary>Whether it leaves out what the policy keeps from quick renewal.</summary>
    public bool OnlyQuick { get; init; }

    /// <summary>The first and the last day of the end of coverage that it shows, counted from today.</summary>
    public int? FromDay { get; init; }

    public int? UntilDay { get; init; }

    /// <summary>The view of a word; all certificates where there is none of it.</summary>
    public static ListView Of(string? word) => InOrder.FirstOrDefault(view => view.Word == word) ?? All;
}
