namespace SslRenewal.Api.Commands.Orders;

/// <summary>How a transaction with orders ended.</summary>
internal enum OrderEnding
{
    /// <summary>Everything in it is stored.</summary>
    Committed,

    /// <summary>There was nothing to store, and nothing has changed.</summary>
    Nothing,

    /// <summary>It could not be stored, and nothing has changed.</summary>
    Failed,

    /// <summary>The database went away during the commit and could not be asked again.</summary>
    Unknown,

    /// <summary>The tenant has gone.</summary>
    Overtaken,
}
