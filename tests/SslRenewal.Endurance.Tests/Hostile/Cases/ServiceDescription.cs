using System.Text.Json;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>What the service says that it takes, by its OpenAPI document: a command or call that is new there is attacked, too.</summary>
internal sealed class ServiceDescription
{
    private const string Commands = "/xml.response/";

    private readonly JsonElement _document;

    public ServiceDescription(string document)
    {
        _document = JsonDocument.Parse(document).RootElement;
        Operations = [.. _document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => Read(path.Name, method)))];
        XmlCommands = [.. Operations.Where(operation => operation.Method is "GET" && operation.Path.StartsWith(Commands, StringComparison.Ordinal))];
        Calls = [.. Operations.Where(operation => !operation.Path.StartsWith(Commands, StringComparison.Ordinal))];
    }

    /// <summary>The commands of the XML API.</summary>
    public IReadOnlyList<Operation> XmlCommands { get; }

    /// <summary>Everything else.</summary>
    public IReadOnlyList<Operation> Calls { get; }

    private IReadOnlyList<Operation> Operations { get; }

    public static string CommandOf(Operation operation) => operation.Path[Commands.Length..];

    /// <summary>A schema, or the one that it refers to.</summary>
    public JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Resolve(_document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])) : schema;

    private static Operation Read(string path, JsonProperty method) => new(
        method.Name.ToUpperInvariant(), path,
        [.. method.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(Read) : []],
        method.Value.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First().Name : null,
        method.Value.TryGetProperty("requestBody", out body) ? body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema") : default);

    private static OperationParameter Read(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString() is "path", parameter.TryGetProperty("example", out var example) ? $"{example}" : null);
}
