namespace SslRenewal.Api.Console.Import;

/// <summary>How much is imported at once.</summary>
internal static class ImportLimits
{
    /// <summary>Of all files together, in characters.</summary>
    public const int Length = 5 << 20;

    public const int Certificates = 10_000;

    /// <summary>How many of each kind a preview shows; what is beyond is treated as it was found.</summary>
    public const int Shown = 200;
}
