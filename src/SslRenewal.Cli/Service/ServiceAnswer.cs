using System.Net;
using System.Text.Json;

namespace SslRenewal.Cli.Service;

/// <summary>What the management API answered.</summary>
internal sealed record ServiceAnswer(HttpStatusCode Status, string Body)
{
    public bool IsOk => (int)Status is >= 200 and < 300;

    /// <summary>Why it was refused, in one line.</summary>
    public string Refusal => Status is HttpStatusCode.Unauthorized
        ? $"the service wants its management key: give it with {GlobalOptions.Key} or {GlobalOptions.KeyVariable}."
        : (Detail ?? $"the service answered HTTP {(int)Status}.").ReplaceLineEndings(" ");

    private string? Detail
    {
        get
        {
            try
            {
                using var problem = JsonDocument.Parse(Body);
                return problem.RootElement is { ValueKind: JsonValueKind.Object } root && (root.TryGetProperty("detail", out var text) || root.TryGetProperty("title", out text)) ? text.GetString() : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <exception cref="ToolFailure">It is not what this version of the tool knows.</exception>
    public T Read<T>()
    {
        try
        {
            return Body.Length > 0 && JsonSerializer.Deserialize<T>(Body, JsonSerializerOptions.Web) is { } read ? read : throw ToolFailure.Unknown();
        }
        catch (JsonException failure)
        {
            throw ToolFailure.Unknown(failure);
        }
    }
}
