using Npgsql;
using SslRenewal.Persistence;

namespace SslRenewal.Tests;

/// <summary>PostgreSQL databases for tests, each made from a template that was migrated once in this process.</summary>
internal static class PostgreSqlTestServer
{
    public const string NotConfigured = $"PostgreSQL is not configured: set {Variable} to a connection string";

    private const string Variable = "SSLRENEWAL_TEST_POSTGRES";

    private static readonly string? ConnectionString = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    private static readonly Lazy<Task<TestDatabase>> Template = new(MigrateTemplateAsync);

    public static bool IsConfigured => ConnectionString is not null;

    public static async Task<TestDatabase> CreateAsync() => await CreateFromAsync(NameOf((await Template.Value).Address));

    // template0, unlike the default template1, is never in use by anyone.
    public static Task<TestDatabase> CreateEmptyAsync() => CreateFromAsync("template0");

    private static async Task<TestDatabase> CreateFromAsync(string template)
    {
        var name = $"sslrenewal_{Guid.NewGuid():n}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");

        // A hundred requests at once wait for each other, and a slow machine is no failure.
        var address = DatabaseAddress.Parse(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, MaxPoolSize = 50, Timeout = 120, CommandTimeout = 120 }.ConnectionString);
        return new TestDatabase(address, () => RemoveAsync(address));
    }

    private static async Task<TestDatabase> MigrateTemplateAsync()
    {
        var template = await CreateEmptyAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync(template.Address).GetAwaiter().GetResult();

        await TestDatabase.PrepareAsync(template.Address);

        // A database with connections is no template.
        ClearPool(template.Address);
        return template;
    }

    private static async Task RemoveAsync(DatabaseAddress address)
    {
        ClearPool(address);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(address)} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString ?? throw new InvalidOperationException(NotConfigured));
        await connection.OpenAsync();

        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        _ = await command.ExecuteNonQueryAsync();
    }

    private static void ClearPool(DatabaseAddress address)
    {
        using var connection = new NpgsqlConnection(address.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static string NameOf(DatabaseAddress address) => new NpgsqlConnectionStringBuilder(address.ConnectionString).Database!;
}
