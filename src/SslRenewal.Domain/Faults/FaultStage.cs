namespace SslRenewal.Domain.Faults;

/// <summary>When a fault strikes a request that passed the first stage.</summary>
public enum FaultStage
{
    /// <summary>Before anything is done.</summary>
    Before,

    /// <summary>While the command's rules are judged.</summary>
    Within,

    /// <summary>Once the answer is there.</summary>
    After,
}
