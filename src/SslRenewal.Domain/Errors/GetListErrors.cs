namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.getList</c> answers.</summary>
public static class GetListErrors
{
    public static ApiError ListTypeInvalid { get; } = new(2011272, "ListType is invalid");

    /// <summary>Recorded of the list of domains, which pages alike.</summary>
    public static ApiError PageSizeOutOfRange { get; } = new(2013275, "Parameter PageSize is OutOfRange");

    /// <summary>What the vendor's own systems answer when they fail; here a fault brings it about.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(5050900, "Unhandled exceptions")];
}
