using SslRenewal.Api.Journal;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>What requests are asked for; those that meet every condition that is given.</summary>
public record RequestConditions
{
    /// <summary>The user that they acted for. What the first stage refused is nobody's.</summary>
    public string? UserName { get; init; }

    /// <summary>The command, in any letter case.</summary>
    public string? Command { get; init; }

    /// <summary>The parameter CertificateID that they carried.</summary>
    public int? CertificateId { get; init; }

    /// <summary>The HTTP status of the answer; 0 where the connection was cut before one.</summary>
    public int? Status { get; init; }

    /// <summary>Whether they were answered OK.</summary>
    public bool? Ok { get; init; }

    /// <summary>The number of the error that was answered.</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>The slug of the rule that refused.</summary>
    public string? Rule { get; init; }

    /// <summary>The id of the fault that struck.</summary>
    public int? Fault { get; init; }

    /// <summary>The id in the header SslRenewal-Request-Id of the answer.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Those that came then or later, in real time: an ISO 8601 instant with an offset.</summary>
    public string? Since { get; init; }

    /// <summary>Those whose id in the journal is above it.</summary>
    public long? After { get; init; }

    /// <summary>What is wrong with them, whoever the user is: a condition that no request can meet is a mistake.</summary>
    internal string? Mistake => this switch
    {
        { Command: { } command } when CommandTable.Find(command) is null => $"command: there is no command {command}",
        { Rule: { } rule } when !JudgedRules.Known.Contains(rule) => $"rule: there is no rule {rule}",
        { Since: { } since } when Instants.ParseAny(since) is null => $"since: expected {Instants.Expected}",
        { Ok: true, ErrorNumber: not null } => "errorNumber: an answer that is OK has none",
        { Ok: true, Rule: not null } => "rule: none refuses where the answer is OK",
        _ => null,
    };

    /// <summary>The same as a query; <see langword="null"/> where there is no such user. Only for conditions without a mistake.</summary>
    internal async Task<JournalQuery?> ToQueryAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
        var user = UserName is null ? null : await database.FindUserAsync(UserName, cancellationToken);

        return UserName is not null && user is null ? null : new JournalQuery
        {
            User = user,
            Command = Command is null ? null : CommandTable.Find(Command)!.Name,
            CertificateId = CertificateId,
            Status = Status,
            Ok = Ok,
            ErrorNumber = ErrorNumber,
            Rule = Rule,
            Fault = Fault,
            RequestId = RequestId,
            Since = Since is null ? null : Instants.ParseAny(Since),
            After = After,
        };
    }
}
