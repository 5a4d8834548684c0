using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>What is wrong with a rule in itself: that its account is known is the database's to say.</summary>
internal static class FaultRules
{
    public const int MaxTimes = 1_000_000;
    public const int MaxCalls = 1_000;

    /// <summary>The field and what was expected in it, or <see langword="null"/> where nothing is wrong.</summary>
    public static string? Refuse(FaultRule rule) => FaultKinds.Find(rule.Kind) is not { } kind
        ? $"kind: expected one of {string.Join(", ", FaultKinds.All.Select(entry => entry.Name))}"
        : RefuseScope(rule) ?? kind.Fields.Select(field => field.Refuse(rule)).FirstOrDefault(refusal => refusal is not null) ?? RefuseForeign(rule, kind);

    /// <summary>The same of one that was made elsewhere, and whose ordinals are numbers.</summary>
    public static string? Refuse(FaultRow row) => Refuse(new FaultRule(
        FaultKinds.Of(row.Kind).Name, Account: null, row.Command, row.CertificateId, row.Calls is null ? row.Times : null, FaultAnswer.OrdinalsOf(row),
        row.Number, row.Message, row.Milliseconds, row.Status, row.Body, row.AtConnection ? FaultFields.AtConnection : null));

    private static string? RefuseScope(FaultRule rule) => rule switch
    {
        { Command: { } command } when CommandTable.Find(command) is null => $"command: there is no command {command}",
        { CertificateId: < 1 or > CertificateId.MaxValue } => $"certificateId: expected 1 to {CertificateId.MaxValue}",
        { Times: not null, Calls: not null } => "calls: expected either times or calls",
        { Times: < 1 or > MaxTimes } => $"times: expected 1 to {MaxTimes}",
        { Calls: { } calls } when calls.Count is 0 or > MaxCalls || calls.Any(call => call < 1) || calls.Distinct().Count() != calls.Count => $"calls: expected 1 to {MaxCalls} different ordinals from 1",
        _ => null,
    };

    private static string? RefuseForeign(FaultRule rule, FaultKindEntry kind) =>
        FaultFields.All.FirstOrDefault(field => field.IsGiven(rule) && !kind.Fields.Contains(field)) is { } foreign
            ? $"{foreign.Name}: expected for the kind {FaultKinds.All.First(entry => entry.Fields.Contains(foreign)).Name} alone"
            : null;
}
