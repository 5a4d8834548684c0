using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace SslRenewal.Endurance.Tests.Upgrade;

#pragma warning disable EF1001 // a migration that only a test has can be told of nowhere else
/// <summary>The migrations of this version, and that of the next.</summary>
internal sealed class NextMigrations(ICurrentDbContext context, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> log)
    : MigrationsAssembly(context, options, ids, log)
{
    public override IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = new SortedDictionary<string, TypeInfo>(
        new MigrationsAssembly(context, options, ids, log).Migrations.Append(KeyValuePair.Create(NotesMigration.Id, typeof(NotesMigration).GetTypeInfo())).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
#pragma warning restore EF1001
