namespace SslRenewal.Domain.Renewals;

/// <summary>The column of the desk's list in which quick renewal is offered.</summary>
public enum DeskColumn
{
    /// <summary>With the certificate's status.</summary>
    Status,

    /// <summary>With what can be done to it.</summary>
    Operation,
}
