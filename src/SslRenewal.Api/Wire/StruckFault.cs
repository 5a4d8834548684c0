namespace SslRenewal.Api.Wire;

/// <summary>Which fault struck a request, noted where whoever keeps an account of the request finds it.</summary>
internal static class StruckFault
{
    private static readonly object Key = new();

    public static void Note(HttpContext context, int faultId) => context.Items[Key] = faultId;

    /// <summary>The fault's id, or <see langword="null"/> where none struck.</summary>
    public static int? Of(HttpContext context) => context.Items[Key] as int?;
}
