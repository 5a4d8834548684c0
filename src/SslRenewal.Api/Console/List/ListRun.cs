namespace SslRenewal.Api.Console.List;

/// <summary>A run of an index: what is the same for all its rows, and between which values of the segment's key it lies.</summary>
/// <param name="From">The first value, or <see langword="null"/> where the run begins with the index.</param>
/// <param name="Until">The first value behind it.</param>
internal sealed record ListRun(ListCondition Fixed, object? From = null, object? Until = null)
{
    /// <summary>The run from a place on, in the direction in which values grow or against it: the place takes the bound's place, so that an index is entered there.</summary>
    public ListCondition Behind(ListCondition? place, bool growing, string? column)
    {
        var condition = Fixed;

        if (From is { } from && !(growing && place is not null))
        {
            condition = condition.And($"{column} >= ?", from);
        }

        if (Until is { } until && (growing || place is null))
        {
            condition = condition.And($"{column} < ?", until);
        }

        return place is null ? condition : condition.And(place);
    }
}
