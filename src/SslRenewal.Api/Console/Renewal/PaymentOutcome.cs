namespace SslRenewal.Api.Console.Renewal;

/// <summary>What became of a payment.</summary>
public enum PaymentOutcome
{
    /// <summary>It is paid, now or before.</summary>
    Paid,

    /// <summary>There is no such basket.</summary>
    NotFound,

    /// <summary>A rule refuses it, and nothing has changed.</summary>
    Refused,

    /// <summary>It is no longer what was shown: nothing has changed, and it is to be looked at again.</summary>
    Changed,

    /// <summary>It could not be stored, and nothing has changed.</summary>
    Failed,

    /// <summary>Whether it is stored is not known.</summary>
    Unknown,
}
