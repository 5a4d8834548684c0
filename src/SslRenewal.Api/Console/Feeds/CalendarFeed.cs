using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>A user's calendar: the days on which renewals open, and those on which coverages end. It is written as it is read, however long it is.</summary>
internal sealed class CalendarFeed(RenewalDbContext database, ServiceSettings settings, PublicUrl publicUrl)
{
    public async Task WriteAsync(Desk desk, Stream destination, CancellationToken cancellationToken)
    {
        var (user, now) = (desk.User, desk.Now);
        await using var writer = new StreamWriter(destination, leaveOpen: true);
        var calendar = new CalendarWriter(writer);

        await calendar.BeginAsync($"Certificates of {user.Name}");

        var lasting = database.Certificates.AsNoTracking()
            .Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey && row.Status == CertificateStatus.Active && row.ExpiresAt > now)
            .OrderBy(row => row.ExpiresAt).ThenBy(row => row.CertificateId)
            .Select(row => new { row.CertificateId, row.HostName, row.SslType, row.Status, row.Sans, ExpiresAt = row.ExpiresAt!.Value, row.RenewedBy });

        await foreach (var row in lasting.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var ends = Texts.DayOf(row.ExpiresAt);
            var name = row.HostName ?? FormattableString.Invariant($"certificate {row.CertificateId}");
            var about = FormattableString.Invariant($"{row.SslType}, certificate {row.CertificateId} of {user.Name}.");
            var address = publicUrl.Value + desk.CertificateAt(row.CertificateId);

            if (OpensOn(DeskEntry.Of(settings.DeskPolicy, desk.Today, row.CertificateId, ProductCatalogue.Find(row.SslType)!, row.Status, row.ExpiresAt, row.Sans, row.RenewedBy)) is { } opens)
            {
                await calendar.EventAsync(Uid("opens"), now, opens, $"Renewal of {name} opens", $"{about} It ends on {Texts.Day(ends)}.", address);
            }

            await calendar.EventAsync(
                Uid("ends"), now, ends, $"{name} ends", row.RenewedBy is { } renewal ? FormattableString.Invariant($"{about} Renewed by certificate {renewal}.") : $"{about} It is not renewed.", address);

            string Uid(string what) => FormattableString.Invariant($"{what}-{row.CertificateId}-{user.UserKey.ToLowerInvariant()}@sslrenewal");
        }

        await calendar.EndAsync();
    }

    // A day that has passed stays in the calendar, as long as renewing is what is to be done.
    private static DateOnly? OpensOn(DeskEntry entry) => entry.Refusal is null ? entry.Window?.Opens : entry.OpensOn;
}
