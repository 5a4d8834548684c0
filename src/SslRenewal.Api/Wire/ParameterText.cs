namespace SslRenewal.Api.Wire;

/// <summary>What a request gave under one name: the trimmed value, empty where there is none, or several that differ.</summary>
internal readonly record struct ParameterText(string Value, bool IsAmbiguous)
{
    public static ParameterText None { get; } = new("", IsAmbiguous: false);

    public bool IsMissing => Value.Length == 0 && !IsAmbiguous;

    /// <summary>The value where there is exactly one, else <see langword="null"/>.</summary>
    public string? Single => IsMissing || IsAmbiguous ? null : Value;
}
