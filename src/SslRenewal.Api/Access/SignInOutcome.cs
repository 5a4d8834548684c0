namespace SslRenewal.Api.Access;

/// <summary>What became of a try to sign in.</summary>
internal enum SignInOutcome
{
    Done,

    /// <summary>It was not the key.</summary>
    Wrong,

    /// <summary>Too many wrong keys came from there within a minute.</summary>
    TooMany,
}
