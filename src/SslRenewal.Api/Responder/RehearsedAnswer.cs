namespace SslRenewal.Api.Responder;

/// <summary>What the responder answers to a check of domain control.</summary>
public enum RehearsedAnswer
{
    /// <summary>The file or the record that shows control.</summary>
    Right,

    /// <summary>A file or a record with something else in it.</summary>
    Wrong,

    /// <summary>No such file (404), no such name.</summary>
    Missing,

    /// <summary>The right one, but later than any check waits.</summary>
    Slow,

    /// <summary>Status 500, or a name server that fails.</summary>
    Error,
}
