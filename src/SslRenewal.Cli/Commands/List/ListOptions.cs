using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.List;

/// <summary>Which certificates to list.</summary>
internal sealed record ListOptions(string? User, string? Status, string? ExpiresBefore, bool? Renewable, int? Page, int? PageSize)
{
    public static ToolCommand Command()
    {
        var user = Inputs.Text("--user", "NAME", "Whose certificates; everybody's where it is left out.");
        var status = Inputs.Text("--status", "STATUS", "Only those of this status.").Suggesting(Statuses.All);
        var before = Inputs.Text("--expires-before", "INSTANT", "Only those that expire before this ISO 8601 instant.");
        var renewable = Inputs.Flag("--renewable", "Only those that may be renewed now, or only those that may not.").Suggesting("true", "false");
        var page = Inputs.Number("--page", "PAGE", "The page, from 1.");
        var size = Inputs.Number("--page-size", "COUNT", "How many are on a page: 1 to 1000, 100 where it is left out.");

        return new ToolCommand("list", "Lists certificates.", "sslrenewal list --user apiexample --renewable true", "sslrenewal list --status ACTIVE --expires-before 2027-01-01T00:00:00Z --json")
        {
            user, status, before, renewable, page, size,
        }.Does(
            result => new ListOptions(result.GetValue(user), result.GetValue(status), result.GetValue(before), result.GetValue(renewable), result.GetValue(page), result.GetValue(size)),
            ListHandler.HandleAsync);
    }
}
