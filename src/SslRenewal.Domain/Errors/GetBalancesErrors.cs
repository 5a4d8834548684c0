namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.users.getBalances</c> answers; only a fault brings it about here.</summary>
public static class GetBalancesErrors
{
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(4022312, "Balance information is not available")];
}
