namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>What a field of a scenario file means, and its bounds: the length of a text, the value of a number, the elements of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public long Min { get; init; }

    public long Max { get; init; } = int.MaxValue;

    /// <summary>Whether a text may have several lines.</summary>
    public bool Lines { get; init; }

    /// <summary>Whether an instant is one at which a clock may stand.</summary>
    public bool OfClock { get; init; }
}
