namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>What the service holds before the load begins: accounts with a sub-user each, whose certificates have the same numbers and can all be renewed.</summary>
internal static class Fleet
{
    public const string Key = "fleet-key";

    /// <summary>The certificates that a user begins with.</summary>
    public const int Certificates = 400;

    private static readonly string[] Accounts = ["north", "south", "west"];

    public static IReadOnlyList<FleetUser> Users { get; } = [.. Accounts.SelectMany(name => (FleetUser[])[new(name, name, 1), new(name, $"{name}-shop", 1 + Certificates)])];

    public static string Scenario { get; } = $$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "refundUnactivated": true, "accounts": [ {{string.Join(", ", Accounts.Select(ToJson))}} ] }
        """;

    private static string ToJson(string account) => FormattableString.Invariant($$"""
        { "userName": "{{account}}", "apiKey": "{{Key}}", "balance": 1000000, {{Generate(1)}}, "subUsers": [ { "userName": "{{account}}-shop", "balance": 1000000, {{Generate(1 + Certificates)}} } ] }
        """);

    private static string Generate(int firstId) => FormattableString.Invariant($$"""
        "generate": { "count": {{Certificates}}, "firstCertificateId": {{firstId}}, "sslType": "Standard SSL", "expiresInDays": [1, 80] }
        """);
}
