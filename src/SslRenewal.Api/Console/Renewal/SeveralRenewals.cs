using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Looks at several certificates that are to be renewed together, each with a generated key and for as long.</summary>
internal sealed class SeveralRenewals(DeskAttempts attempts)
{
    // Stands for the mailbox that is asked for on the same page.
    private const string SomeMailbox = "admin@example.com";

    public async Task<IReadOnlyList<SeveralLine>> ReadAsync(Caller caller, IEnumerable<int> certificates, int years, CancellationToken cancellationToken)
    {
        var lines = new List<SeveralLine>();

        foreach (var id in certificates.Distinct())
        {
            // What is beyond is not looked at: any number may be asked for.
            lines.Add(lines.Count < DeskRefusals.MaxTogether
                ? await ReadAsync(caller, id, years, cancellationToken)
                : new SeveralLine(id, Application: null, Price: 0, DeskRefusals.TooMany, NeedsEmail: false));
        }

        return lines;
    }

    private async Task<SeveralLine> ReadAsync(Caller caller, int id, int years, CancellationToken cancellationToken)
    {
        if (await attempts.FindApplicationAsync(caller, id, cancellationToken) is not { } application)
        {
            return new SeveralLine(id, Application: null, Price: 0, DeskRefusals.Unknown, NeedsEmail: false);
        }

        var needsEmail = application.Missing.Contains(DeskApplication.AdminEmail);
        var told = application.With(new Dictionary<string, string>(StringComparer.Ordinal) { [DeskApplication.AdminEmail.Name] = SomeMailbox });
        var attempt = await attempts.GatherAsync(caller, told, years, promotionCode: null, RequestInputs.Assumed(told), cancellationToken);
        var refusal = attempt is null ? null : DeskRules.OfPeriod.FirstRefusal(attempt) ?? DeskRefusals.OfApplication([.. told.Missing.Select(field => FieldLabel.Of(field).ToLowerInvariant())]) ?? DeskRules.OfRequest.FirstRefusal(attempt);

        return new SeveralLine(id, application, attempt?.Renewal.Price ?? 0, refusal, needsEmail);
    }
}
