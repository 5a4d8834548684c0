using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>The JSON schema of a scenario file, for editors: the records, their descriptions and their bounds.</summary>
internal static class ScenarioSchema
{
    public const string Path = "/schemas/scenario-1.json";

    public static JsonObject Document { get; } = Make();

    private static JsonObject Make()
    {
        var schema = ScenarioJson.Options.GetJsonSchemaAsNode(typeof(ScenarioFile), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();

        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "SslRenewal scenario, version 1");
        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var attribute = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(FieldAttribute), inherit: true).OfType<FieldAttribute>().SingleOrDefault();

        if (context.PropertyInfo is not { } property || attribute is null)
        {
            return node;
        }

        var schema = new JsonObject { ["description"] = attribute.Description };

        switch (ValueShape.Of(property.PropertyType, attribute))
        {
            case ScalarShape scalar:
                Add(schema, Typed(scalar, property.IsSetNullable));
                break;
            case ListShape list:
                Add(schema, node.AsObject());
                schema["maxItems"] = list.Max;
                break;
            default:
                Add(schema, node.AsObject());
                break;
        }

        return schema;
    }

    private static JsonObject Typed(ScalarShape scalar, bool nullable)
    {
        var typed = new JsonObject { ["type"] = nullable ? new JsonArray(scalar.JsonType, "null") : scalar.JsonType };
        Add(typed, scalar.Keywords());

        if (nullable && typed["enum"] is JsonArray words)
        {
            words.Add(null);
        }

        return typed;
    }

    private static void Add(JsonObject schema, JsonObject more)
    {
        foreach (var (keyword, value) in more)
        {
            schema[keyword] = value?.DeepClone();
        }
    }
}
