using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.Prices;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>What a text must be that becomes something else wherever it is read.</summary>
internal sealed record SnapshotForm(Type Row, string Property, string Expected, Predicate<string> Holds)
{
    private static IReadOnlyList<SnapshotForm> All { get; } =
    [
        new(typeof(TenantRow), nameof(TenantRow.AllowedIps), "IPv4 addresses and networks, one a line",
            text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => Ipv4.ParseNetwork(line) is not null)),
        new(typeof(CertificateRow), nameof(CertificateRow.SslType), "a name of the catalogue", text => ProductCatalogue.Find(text) is not null),
        new(typeof(PriceRow), nameof(PriceRow.SslType), "a name of the catalogue", text => ProductCatalogue.Find(text) is not null),
        new(typeof(PriceRow), nameof(PriceRow.Action), $"empty, or one of {string.Join(", ", Enum.GetNames<PriceAction>())}", text => text.Length == 0 || Enum.GetNames<PriceAction>().Contains(text, StringComparer.Ordinal)),
        new(typeof(FaultRow), nameof(FaultRow.Calls), "ordinals from 1, with commas between them",
            text => text.Split(',').All(call => int.TryParse(call, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal >= 1)),
    ];

    public static SnapshotForm? Find(IProperty property) => All.FirstOrDefault(form => form.Row == property.DeclaringType.ClrType && form.Property == property.Name);
}
