namespace SslRenewal.Domain.Products;

/// <summary>A certificate type under the name that a request, an answer and a certificate carry. Prices are US dollars a year.</summary>
public sealed record Product(string Name, ValidationLevel Validation, Coverage Coverage, int MaxYears, decimal PricePerYear, decimal PricePerName = 0)
{
    /// <summary>In UTF-16 units, as the vendor counts the parameter.</summary>
    public const int MaxNameLength = 50;

    /// <summary>The first day on which the name is valid, or <see langword="null"/> where it always was.</summary>
    public DateOnly? SoldSince { get; init; }

    /// <summary>A second spelling that is read, never written, from <see cref="Timeline.NewNames"/> on.</summary>
    public string? Alias { get; init; }

    /// <summary>What is issued in this one's place from <see cref="Timeline.NewNames"/> on, or <see langword="null"/> where it stays.</summary>
    public Product? Successor { get; init; }

    /// <summary>The product that an order of a day is issued as.</summary>
    public Product IssuedOn(DateOnly day) => Successor is { } successor && day >= Timeline.NewNames.Since ? successor : this;

    /// <summary>Whether the name is valid on a day.</summary>
    public bool IsValidOn(DateOnly day) => SoldSince is not { } since || day >= since;

    public override string ToString() => Name;
}
