using System.Collections.Frozen;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>The parameters that nobody reads: most often misspelt.</summary>
internal static class UnreadNames
{
    // More would be a letter, not a header.
    private const int MaxNamesInHeader = 10;
    private const int MaxNameInHeader = 60;

    private const int MaxDistance = 3;

    // Of a request that no command was found for.
    private static readonly FrozenSet<string> OfAnyCommand = CommandTable.All.SelectMany(command => command.Names).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a command reads a parameter of that name; without a command, whether any does.</summary>
    public static bool IsRead(string name, ApiCommand? command) => (command?.Names ?? OfAnyCommand).Contains(name);

    /// <summary>The known name that is most like a name, or <see langword="null"/> where none is much like it.</summary>
    public static string? Nearest(string name, ApiCommand? command) => (command?.Names ?? OfAnyCommand)
        .Select(known => (Name: known, Distance: EditDistance.Of(name, known, MaxDistance)))
        .Where(near => near.Distance <= MaxDistance && near.Distance * 2 < near.Name.Length)
        .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name).FirstOrDefault();

    /// <summary>The names for a header, without secrets and written as in an address; <see langword="null"/> where there are none.</summary>
    public static string? Header(RequestParameters parameters, ApiCommand command)
    {
        List<string>? unread = null;
        Secrets? secrets = null;

        foreach (var name in parameters.Names)
        {
            if (!IsRead(name, command) && (unread ??= []).Count < MaxNamesInHeader)
            {
                secrets ??= new Secrets(parameters, command);
                unread.Add(Uri.EscapeDataString(Cut.To(secrets.Blanked(name), MaxNameInHeader)));
            }
        }

        return unread is null ? null : string.Join(", ", unread);
    }
}
