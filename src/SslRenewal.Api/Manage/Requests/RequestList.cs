namespace SslRenewal.Api.Manage.Requests;

/// <summary>Which requests are asked for, and from where on.</summary>
public sealed record RequestList : RequestConditions
{
    internal const int MaxPageSize = 1000;
    internal const int DefaultPageSize = 100;

    /// <summary>Those whose id in the journal is below it: what the page before gave as next.</summary>
    public long? Before { get; init; }

    /// <summary>From 1 to 1000; 100 where it is left out.</summary>
    public int? PageSize { get; init; }
}
