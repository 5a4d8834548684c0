namespace SslRenewal.Api.Console.List;

/// <summary>A condition in SQL, with a question mark for each of its values.</summary>
internal sealed record ListCondition(string Sql, IReadOnlyList<object> Values)
{
    public ListCondition And(string sql, params IReadOnlyList<object> values) => new($"{Sql} AND {sql}", [.. Values, .. values]);

    public ListCondition And(ListCondition other) => And(other.Sql, other.Values);
}
