using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SslRenewal.Persistence.PostgreSql;

namespace SslRenewal.Endurance.Tests.Upgrade;

/// <summary>What a next version might bring that breaks nothing: columns with a default, a table and an index, in the busiest tables.</summary>
[DbContext(typeof(PostgreSqlRenewalDbContext))]
[Migration(Id)]
public sealed class NotesMigration : Migration
{
    public const string Id = "20990101000000_Notes";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        _ = migrationBuilder.AddColumn<string>("note", "certificates", type: "text", nullable: false, defaultValue: "");
        _ = migrationBuilder.AddColumn<int>("notes", "tenants", type: "integer", nullable: false, defaultValue: 0);
        _ = migrationBuilder.AddColumn<string>("note", "orders", type: "text", nullable: true);
        _ = migrationBuilder.CreateIndex("IX_certificates_note", "certificates", ["tenant", "note"]);
        _ = migrationBuilder.CreateTable(
            "notes",
            table => new { tenant = table.Column<int>(type: "integer", nullable: false), text = table.Column<string>(type: "text", nullable: false) },
            constraints: table => table.PrimaryKey("PK_notes", row => new { row.tenant, row.text }));
    }
}
