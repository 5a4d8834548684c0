using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Api.Mail;

/// <summary>How far a mail has come, in real time.</summary>
/// <param name="State"><c>inbox</c>: it goes nowhere else; <c>waiting</c>: it is to go out; <c>delivered</c>: the mail server took it; <c>failed</c>: given up.</param>
/// <param name="Attempts">How often the mail server was asked.</param>
/// <param name="NextAttemptAt">While it waits: when it is asked, not before.</param>
/// <param name="DeliveredAt">When the mail server took it.</param>
/// <param name="Failure">Why the last attempt failed.</param>
public sealed record MailDelivery(string State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? DeliveredAt, string? Failure)
{
    internal static MailDelivery Of(OutgoingRow row) => new(StateOf(row), row.Attempts, row.NextAttemptAt, row.DeliveredAt, row.Failure);

    private static string StateOf(OutgoingRow row) => row switch
    {
        { DeliveredAt: not null } => "delivered",
        { NextAttemptAt: not null } => "waiting",
        { Failure: not null } => "failed",
        _ => "inbox",
    };
}
