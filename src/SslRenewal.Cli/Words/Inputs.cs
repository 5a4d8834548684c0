using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SslRenewal.Cli.Words;

/// <summary>Options and arguments that are more than a text.</summary>
internal static class Inputs
{
    public static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    public static Option<int?> Number(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, CustomParser = result => Whole(result, name) };

    public static Option<bool?> Flag(string name, string description) =>
        new(name) { HelpName = "true|false", Description = description, Arity = ArgumentArity.ZeroOrOne, CustomParser = result => Truth(result, name) };

    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    public static Argument<int> Id() => new("ID") { Description = "The certificate's number.", CustomParser = result => Whole(result, "ID") };

    /// <summary>Has the shell suggest values; the service judges them.</summary>
    public static Option<T> Suggesting<T>(this Option<T> option, params string[] values)
    {
        option.CompletionSources.Add(values);
        return option;
    }

    /// <exception cref="ToolFailure">Neither the option nor the variable is there.</exception>
    public static string Needed(this ParseResult result, Option<string?> option, string variable) =>
        result.Given(option, variable) ?? throw ToolFailure.Misused($"{option.Name} or the variable {variable} is needed.");

    /// <summary>What an option says, or else an environment variable.</summary>
    public static string? Given(this ParseResult result, Option<string?> option, string variable) =>
        result.GetValue(option) ?? (((ToolInvocation)result.InvocationConfiguration).Terminal.Variable(variable) is { Length: > 0 } text ? text : null);

    private static int Whole(ArgumentResult result, string name)
    {
        if (int.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"{name}: expected a whole number.");
        return 0;
    }

    private static bool? Truth(ArgumentResult result, string name)
    {
        if (result.Tokens.Count == 0)
        {
            return true;
        }

        if (bool.TryParse(result.Tokens[^1].Value, out var truth))
        {
            return truth;
        }

        result.AddError($"{name}: expected true or false.");
        return null;
    }
}
