namespace SslRenewal.Issuing.DomainControl;

/// <summary>All that is told of a look at the CNAME record.</summary>
public enum CnameCheckOutcome
{
    Matched,

    /// <summary>There is a record, with another target.</summary>
    NotMatched,

    NoRecord,

    /// <summary>The name server failed, or did not answer in time.</summary>
    NoAnswer,
}
