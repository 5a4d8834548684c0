namespace SslRenewal.Domain.Errors;

/// <summary>The errors that <c>namecheap.ssl.reissue</c> answers beyond those it shares with <c>namecheap.ssl.activate</c>.</summary>
public static class ReissueErrors
{
    public static ApiError StatusInvalid { get; } = new(4011331, "Status is invalid or reissue already in progress");

    /// <summary>There is no number left for a certificate.</summary>
    public static ApiError CannotCreate { get; } = new(4035900, "Cannot create certificate for reissue");

    /// <summary>Documented errors that nothing in a request brings about here: they are answered where a fault names them. The last five stand in older documentation alone.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
    [
        .. ActivateErrors.FromOutside,
        ActivateErrors.StatusInvalid,
        ActivateErrors.ActivationPeriodOver,
        ActivateErrors.FourYearsEnded,
        ActivateErrors.ThreeYearsEnded,
        new(2019331, "Certificate status is not available"),
        new(3011166, "Invalid renewal order domain"),
        new(3028301, "Failed to purchase certificate"),
        new(4011297, "WebServerType is invalid"),
        OrderErrors.Unhandled,
    ];
}
