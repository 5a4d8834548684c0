using SslRenewal.Persistence;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Histories;

public sealed class PostgreSqlReplicaHistoryTests(ITestOutputHelper output) : HistoryTests(DatabaseKind.PostgreSql, replicas: 2, output);
