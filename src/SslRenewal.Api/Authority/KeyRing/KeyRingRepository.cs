using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Authority;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Keeps the ring in the database, on connections of its own: the framework asks for it whenever it likes.</summary>
internal sealed class KeyRingRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();

        return [.. database.KeyRing.OrderBy(row => row.Id).Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        _ = database.KeyRing.Add(new KeyRingRow { Name = NameOf(element) ?? friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });

        try
        {
            _ = database.SaveChanges();
        }
        catch (DbUpdateException failure) when (database.IsDuplicate(failure))
        {
            // Another replica was faster; the framework reads the ring again after this, and takes that key.
        }
    }

    // One key for a day of activation: replicas that need one at the same time must end with the same, since each looks for the others' keys once a day only.
    private static string? NameOf(XElement element) =>
        element.Element("activationDate") is { } activation ? string.Create(CultureInfo.InvariantCulture, $"key-{(DateTimeOffset)activation:yyyy-MM-dd}") : null;
}
