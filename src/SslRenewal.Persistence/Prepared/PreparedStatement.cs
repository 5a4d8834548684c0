namespace SslRenewal.Persistence.Prepared;

/// <summary>A statement of the hottest paths, or of a first start, in the SQL that both databases share. Each connection prepares it once.</summary>
/// <param name="Text">With parameters by name.</param>
/// <param name="Parameters">Their names, with the at sign, in the order in which values are given.</param>
public sealed record PreparedStatement(string Text, params IReadOnlyList<string> Parameters)
{
    /// <summary>The tables whose rows it holds until the transaction ends, where the database does not let one writer in at a time anyway.</summary>
    public string? Holds { get; init; }

    // A statement is itself and no other that reads the same: what was prepared is found by it.
    public bool Equals(PreparedStatement? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
