using SslRenewal.Persistence;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Histories;

public sealed class PostgreSqlHistoryTests(ITestOutputHelper output) : HistoryTests(DatabaseKind.PostgreSql, replicas: 1, output);
