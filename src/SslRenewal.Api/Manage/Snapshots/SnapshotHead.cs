using SslRenewal.Api.Manage.Scenario.Format;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>The first element of a snapshot: what it is.</summary>
internal sealed record SnapshotHead
{
    public const string Service = "service";

    public const string Account = "account";

    [Field("The version of this format.", Min = 1, Max = 1)]
    public required int Format { get; init; }

    [Field("service or account.", Min = 1, Max = 10)]
    public required string Of { get; init; }

    [Field("The account's name, where it is of one.", Min = 1, Max = Domain.Accounts.UserName.MaxLength)]
    public string? UserName { get; init; }

    [Field("Where the clock stood; left out where it was the system's, or the service's.")]
    public DateTimeOffset? Clock { get; init; }

    [Field("The SHA-256 of the intermediate certificate that its leaves were issued under, hexadecimal.", Min = 64, Max = 64)]
    public required string Authority { get; init; }

    [Field("Whether its keys are encrypted by a passphrase; else only the database that it comes from can read them.")]
    public required bool Passphrase { get; init; }

    [Field("The version of the program that wrote it.", Min = 1, Max = 200)]
    public required string WrittenBy { get; init; }
}
