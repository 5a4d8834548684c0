using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Explain;

/// <summary>The renewal that is to be explained.</summary>
internal sealed record ExplainOptions(int Id, string? User, int? Years, string? Type, string? Promotion)
{
    public static ToolCommand Command()
    {
        var id = Inputs.Id();
        var user = Inputs.Text("--user", "NAME", "Whose certificate; needed where several accounts have one of that number.");
        var years = Inputs.Number("--years", "YEARS", "For how long; 1 where it is left out.");
        var type = Inputs.Text("--type", "TYPE", "The type; the certificate's own where it is left out.");
        var promotion = Inputs.Text("--promotion", "CODE", "A promotion code.");

        return new ToolCommand("explain", "Says whether a certificate can be renewed, by every rule, and if not, why and from when; nothing is ordered. Exit code 1: it cannot.", "sslrenewal explain 501930", "sslrenewal explain 501904 --user apiexample --years 2 --promotion SAVE10")
        {
            id, user, years, type, promotion,
        }.Does(
            result => new ExplainOptions(result.GetValue(id), result.GetValue(user), result.GetValue(years), result.GetValue(type), result.GetValue(promotion)),
            ExplainHandler.HandleAsync);
    }
}
