using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Keeps the ring in the database, by statements of their own: the framework asks for it whenever it likes, also of one who holds the turn to write, and could not wait for it.</summary>
internal sealed class KeyRingRepository(PreparedDatabase database) : IXmlRepository
{
    private static readonly PreparedStatement List = new("SELECT xml FROM key_ring ORDER BY id");

    // Where another replica was faster, the framework reads the ring again after this, and takes that key.
    private static readonly PreparedStatement Store = new("INSERT INTO key_ring (name, xml) VALUES (@name, @xml) ON CONFLICT DO NOTHING", "@name", "@xml");

    public IReadOnlyCollection<XElement> GetAllElements() =>
        Wait(database.ReadAsync(async connection => (IReadOnlyCollection<XElement>)[.. await connection.ListAsync(List, row => XElement.Parse(row.GetString(0)), CancellationToken.None)], CancellationToken.None));

    public void StoreElement(XElement element, string friendlyName) => Wait(database.ReadAsync(async connection =>
    {
        connection.Change(Store, NameOf(element) ?? friendlyName, element.ToString(SaveOptions.DisableFormatting));
        await connection.SaveAsync();
        return true;
    }, CancellationToken.None));

    // The framework asks without waiting.
    private static T Wait<T>(ValueTask<T> asked) => asked.AsTask().GetAwaiter().GetResult();

    // One key for a day of activation: replicas that need one at the same time must end with the same, since each looks for the others' keys once a day only.
    private static string? NameOf(XElement element) =>
        element.Element("activationDate") is { } activation ? string.Create(CultureInfo.InvariantCulture, $"key-{(DateTimeOffset)activation:yyyy-MM-dd}") : null;
}
