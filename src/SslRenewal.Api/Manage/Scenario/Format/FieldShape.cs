namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A field of a record: its name in the file, and what it may hold.</summary>
/// <param name="Nullable">Whether null may stand there, which is the same as leaving it out.</param>
internal sealed record FieldShape(string Name, bool Required, bool Nullable, FieldAttribute Field, ValueShape Value);
