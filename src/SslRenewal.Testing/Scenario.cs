using System.Text.Json;
using System.Text.Json.Nodes;
using SslRenewal.Api;

namespace SslRenewal.Testing;

/// <summary>What a service begins with: built in, from a file, or put together here. It never changes: every method answers another one. What is wrong with it, the service says when it loads it.</summary>
#pragma warning disable CA1724 // the service's own namespace is nothing that a test names
public sealed class Scenario
#pragma warning restore CA1724
{
    private readonly JsonObject? _file;

    private Scenario(string? name, JsonObject? file) => (Name, _file) = (name, file);

    /// <summary>The demo of the service: accounts with a certificate for every rule.</summary>
    public static Scenario Demo { get; } = new("demo", file: null);

    /// <summary>Nothing at all.</summary>
    public static Scenario None { get; } = new("none", file: null);

    /// <summary>What the service knows it by, where it is built in.</summary>
    internal string? Name { get; }

    /// <summary>It as a file, where it is not built in.</summary>
    internal string? Json => _file?.ToJsonString();

    /// <summary>What loads it into a service that has begun, or <see langword="null"/> where its name does.</summary>
    internal string? Body => this == Demo ? null : ToJson();

    /// <summary>An empty one, to be filled.</summary>
    public static Scenario New() => new(name: null, new JsonObject { ["version"] = 1 });

    /// <summary>One that somebody else wrote.</summary>
    /// <param name="json">A scenario file's text.</param>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static Scenario FromJson(string json)
    {
        try
        {
            return new(name: null, JsonNode.Parse(json) as JsonObject ?? throw new FormatException("A scenario is a JSON object."));
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The scenario is not JSON: {failure.Message}", failure);
        }
    }

    /// <summary>One from a scenario file, which is read here and now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static Scenario FromFile(string path) => FromJson(File.ReadAllText(path));

    /// <summary>Where the service's clock stands from the load on.</summary>
    public Scenario At(DateTimeOffset clock) => Set("clock", Instants.Write(clock));

    /// <summary>Where the service's clock stands from the load on, as text.</summary>
    /// <param name="clock">An ISO 8601 instant with an offset.</param>
    public Scenario At(string clock) => Set("clock", clock);

    /// <summary>An account more. Without a key of its own, its key is that of <see cref="SslRenewalCredentials.Demo"/>.</summary>
    public Scenario Account(string userName, Action<ScenarioAccount>? fill = null)
    {
        var account = new ScenarioAccount(userName);
        _ = account.Key(SslRenewalCredentials.Demo.ApiKey);
        fill?.Invoke(account);
        return With(file => ScenarioList.Add(file, "accounts", account.Json));
    }

    /// <summary>A promotion code more, of the fields that the scenario format has.</summary>
    /// <param name="percentOff">Per cent off the whole price; this or the amount.</param>
    /// <param name="amountOff">US dollars off the whole price.</param>
    /// <param name="more">Its other fields by their names, such as <c>usageLimit</c>.</param>
    public Scenario Promotion(string code, decimal? percentOff = null, decimal? amountOff = null, JsonObject? more = null)
    {
        var promotion = (JsonObject?)more?.DeepClone() ?? [];
        promotion["code"] = code;

        ScenarioList.Put(promotion, "percentOff", percentOff);
        ScenarioList.Put(promotion, "amountOff", amountOff);
        return With(file => ScenarioList.Add(file, "promotions", promotion));
    }

    /// <summary>A price in place of the catalogue's.</summary>
    /// <param name="price">US dollars a year.</param>
    /// <param name="action"><c>purchase</c> or <c>renew</c>; both where it is left out.</param>
    public Scenario Price(string sslType, int years, decimal price, string? action = null)
    {
        var row = new JsonObject { ["sslType"] = sslType, ["years"] = years, ["price"] = price };
        ScenarioList.Put(row, "action", action);
        return With(file => ScenarioList.Add(file, "prices", row));
    }

    /// <summary>Any field of the file, by its name there.</summary>
    public Scenario Set(string field, JsonNode? value) => With(file => file[field] = value?.DeepClone());

    /// <summary>It as a scenario file.</summary>
    public string ToJson() => Json ?? BuiltIn(Name!).ToJsonString();

    private Scenario With(Action<JsonObject> change)
    {
        var file = (JsonObject?)_file?.DeepClone() ?? BuiltIn(Name!);
        change(file);
        return new(name: null, file);
    }

    private static JsonObject BuiltIn(string name)
    {
        if (name == "none")
        {
            return new JsonObject { ["version"] = 1 };
        }

        using var demo = typeof(SslRenewalApplication).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonNode.Parse(demo)!.AsObject();
    }
}
