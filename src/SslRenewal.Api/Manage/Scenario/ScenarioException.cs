namespace SslRenewal.Api.Manage.Scenario;

/// <summary>A scenario file was refused: where it went wrong, and what was expected there.</summary>
public sealed class ScenarioException : Exception
{
    public ScenarioException() { }

    public ScenarioException(string message) : base(message) { }

    public ScenarioException(string message, Exception innerException) : base(message, innerException) { }

    private ScenarioException(string path, string expected, string? got) : base($"{path}: expected {expected}{(got is null ? "" : $", got {got}")}") =>
        (Path, Expected) = (path, expected);

    /// <summary>The field, such as <c>accounts[0].certificates[3].sslType</c>; <c>$</c> is the file as a whole.</summary>
    public string Path { get; } = "$";

    public string Expected { get; } = "a scenario";

    /// <param name="path">The field.</param>
    /// <param name="expected">What it may hold.</param>
    /// <param name="got">What it holds, where that helps; never a text that may be a key.</param>
    internal static ScenarioException Of(string path, string expected, string? got = null) => new(path, expected, got);
}
