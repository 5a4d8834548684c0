using System.Text.Json;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>What a place in a file may hold.</summary>
internal abstract record ValueShape
{
    /// <exception cref="ScenarioException">The value is of another shape.</exception>
    public abstract void Check(JsonElement value, string path);

    /// <summary>What a value means that was checked.</summary>
    public abstract object Read(JsonElement value);

    /// <summary>The shape of a property, by its type and its bounds.</summary>
    public static ValueShape Of(Type type, FieldAttribute field)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;

        return ListShape.ElementOf(bare) is { } element ? new ListShape(OfElement(element), element, field.Max)
            : bare.Namespace == typeof(ScenarioFile).Namespace && bare != typeof(DayRange) ? RecordShape.Of(bare)
            : ScalarShape.OfScalar(bare, field);
    }

    private static ValueShape OfElement(Type type) => type == typeof(string) ? ScalarShape.Name : RecordShape.Of(type);
}
