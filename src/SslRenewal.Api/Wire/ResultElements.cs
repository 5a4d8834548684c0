using System.Xml.Linq;

namespace SslRenewal.Api.Wire;

/// <summary>What stands in a command's answer: one element, several side by side, or none.</summary>
internal sealed record ResultElements(params IReadOnlyList<XElement> All)
{
    public static ResultElements None { get; } = new();

    public static implicit operator ResultElements(XElement element) => new(element);
}
