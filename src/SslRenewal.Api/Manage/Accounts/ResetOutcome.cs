namespace SslRenewal.Api.Manage.Accounts;

/// <summary>How a reset ended.</summary>
internal enum ResetOutcome
{
    Done,

    /// <summary>What the account was made from was never kept.</summary>
    NotKept,

    /// <summary>The account had another number by then, or had gone.</summary>
    Overtaken,
}
