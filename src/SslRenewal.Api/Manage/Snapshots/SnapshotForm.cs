using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Renewals;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>What a text must be that becomes something else wherever it is read.</summary>
internal sealed record SnapshotForm(Type Row, string Property, string Expected, Predicate<string> Holds)
{
    private static IReadOnlyList<SnapshotForm> All { get; } =
    [
        new(typeof(TenantRow), nameof(TenantRow.AllowedIps), "IPv4 addresses and networks, one a line",
            text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => Ipv4.ParseNetwork(line) is not null)),
        new(typeof(CertificateRow), nameof(CertificateRow.SslType), "a name of the catalogue", text => ProductCatalogue.Find(text) is not null),
        new(typeof(CertificateRow), nameof(CertificateRow.Applicant), "a JSON object", text => IsObject(text, read => ScenarioJson.Write(read) is not null && ApplicantTexts.Of(read) is not null)),
        new(typeof(RenewalDraftRow), nameof(RenewalDraftRow.Told), "a JSON object of texts", text => IsObject(text, read => read.EnumerateObject().All(field => field.Value.GetString() is not null))),
        new(typeof(DomainControlRow), nameof(DomainControlRow.Name), "a domain name", text => DomainName.Parse(text) is not null),
        new(typeof(LeafRow), nameof(LeafRow.Pem), "a certificate in PEM", IsCertificate),
        new(typeof(PriceRow), nameof(PriceRow.SslType), "a name of the catalogue", text => ProductCatalogue.Find(text) is not null),
        new(typeof(PriceRow), nameof(PriceRow.Action), $"empty, or one of {string.Join(", ", Enum.GetNames<PriceAction>())}", text => text.Length == 0 || Enum.GetNames<PriceAction>().Contains(text, StringComparer.Ordinal)),
        new(typeof(FaultRow), nameof(FaultRow.Calls), "ordinals from 1, with commas between them",
            text => text.Split(',').All(call => int.TryParse(call, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal >= 1)),
    ];

    // Writing an object finds what is not Unicode, reading its texts what is none.
    private static bool IsObject(string text, Predicate<JsonElement> isRead)
    {
        try
        {
            return JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }) is { ValueKind: JsonValueKind.Object } read && isRead(read);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsCertificate(string text)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static SnapshotForm? Find(IProperty property) => All.FirstOrDefault(form => form.Row == property.DeclaringType.ClrType && form.Property == property.Name);
}
