using System.Text.Json;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A list of values of one shape.</summary>
/// <param name="Type">What a record holds of each element.</param>
internal sealed record ListShape(ValueShape Element, Type Type, long Max) : ValueShape
{
    /// <summary>What the type is a list of, or <see langword="null"/> where it is none.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    public override void Check(JsonElement value, string path)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            throw ScenarioException.Of(path, "a list");
        }

        var index = 0;

        foreach (var element in value.EnumerateArray())
        {
            CheckRoom(index, path);
            Element.Check(element, $"{path}[{index}]");
            index++;
        }
    }

    public override object Read(JsonElement value)
    {
        var elements = Array.CreateInstance(Type, value.GetArrayLength());

        var index = 0;

        foreach (var element in value.EnumerateArray())
        {
            elements.SetValue(Element.Read(element), index++);
        }

        return elements;
    }

    /// <exception cref="ScenarioException">There are so many elements already that no other may follow.</exception>
    public void CheckRoom(int count, string path)
    {
        if (count >= Max)
        {
            throw ScenarioException.Of(path, $"at most {Max} elements");
        }
    }
}
