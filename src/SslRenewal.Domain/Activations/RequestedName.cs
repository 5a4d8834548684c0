using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Activations;

/// <summary>A name that a certificate is asked for, and how control of it is to be shown.</summary>
/// <param name="Text">As given.</param>
/// <param name="Choice">What was chosen, or <see langword="null"/> where nothing was.</param>
public sealed record RequestedName(string Text, ControlChoice? Choice)
{
    /// <summary>The name, or <see langword="null"/> where the text is none.</summary>
    public DomainName? Name { get; } = DomainName.Parse(Text);

    /// <summary>Whether a certificate may carry it: the internet can know it.</summary>
    public bool IsSupported => Name is { IsInternal: false, IsSuffix: false };
}
