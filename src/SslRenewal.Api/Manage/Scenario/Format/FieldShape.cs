using System.Reflection;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A field of a record: its name in the file, and what it may hold.</summary>
internal sealed record FieldShape(string Name, PropertyInfo Property, bool Required, ValueShape Value);
