namespace SslRenewal.Domain.Faults;

/// <summary>What can be made to go wrong on demand.</summary>
public enum FaultKind
{
    /// <summary>The order cannot be stored: 2528166 after the balance was found to be enough.</summary>
    OrderCreationFailed,

    /// <summary>The promotion store cannot be read: 2011170 where a code was sent.</summary>
    PromotionStoreError,

    /// <summary>The issuer refuses a certificate that is activated or reissued: 3011295, and its status is PURCHASEERROR.</summary>
    IssuerRefuses,

    /// <summary>An error of one's own choice is answered, and nothing is done.</summary>
    Error,

    /// <summary>The request is held up before it is dealt with.</summary>
    Latency,

    /// <summary>A status of HTTP is answered in the document's place, and nothing is done.</summary>
    HttpStatus,

    /// <summary>The answer's document ends in its middle.</summary>
    Truncate,

    /// <summary>The connection is cut before anything is done.</summary>
    DropConnection,

    /// <summary>Everything is done and stored, and the answer does not arrive.</summary>
    LoseAnswer,
}
