using System.Globalization;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Console.Import;

/// <summary>What a person decided on the preview.</summary>
/// <param name="Types">The type of an entry, by its place, where it is not what was guessed.</param>
/// <param name="LeftOut">The places of entries that are not wanted.</param>
/// <param name="Remind">Who is told that the certificates expire, where their files do not say.</param>
/// <param name="Accepted">The mark of the refusals that the person has seen and accepts.</param>
public sealed record ImportChoices(IReadOnlyDictionary<int, Product> Types, IReadOnlySet<int> LeftOut, EmailAddress? Remind, string? Accepted)
{
    public static ImportChoices None { get; } = new(new Dictionary<int, Product>(), new HashSet<int>(), Remind: null, Accepted: null);

    public static ImportChoices Read(IFormCollection form)
    {
        var types = new Dictionary<int, Product>();

        foreach (var (key, value) in form)
        {
            if (key.StartsWith("type-", StringComparison.Ordinal) && Place(key["type-".Length..]) is { } place && ProductCatalogue.Find($"{value}") is { } product)
            {
                types[place] = product;
            }
        }

        return new ImportChoices(
            types, form["leave"].Select(Place).OfType<int>().ToHashSet(), EmailAddress.Parse($"{form["remind"]}".Trim()), form["accept"] is [{ Length: > 0 } mark] ? mark : null);
    }

    private static int? Place(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
