using SslRenewal.Persistence;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Histories;

public sealed class SqliteHistoryTests(ITestOutputHelper output) : HistoryTests(DatabaseKind.Sqlite, replicas: 1, output);
