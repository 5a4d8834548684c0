namespace SslRenewal.Domain.Certificates;

/// <summary>What time brings to a certificate.</summary>
public enum DueKind
{
    /// <summary>It was not activated in time.</summary>
    ActivationPeriodOver,

    /// <summary>It is issued.</summary>
    Issue,

    /// <summary>A leaf is issued of what is paid for: the first of a certificate that was loaded, or the next where coverage is banked.</summary>
    Leaf,

    /// <summary>A notice that its coverage ends soon.</summary>
    Notice,
}
