namespace SslRenewal.Domain.Certificates;

/// <summary>What time brings to a certificate.</summary>
public enum DueKind
{
    /// <summary>It was not activated in time.</summary>
    ActivationPeriodOver,

    /// <summary>It is issued.</summary>
    Issue,

    /// <summary>The next leaf is issued, since coverage is banked.</summary>
    Leaf,

    /// <summary>A notice that its coverage ends soon.</summary>
    Notice,
}
