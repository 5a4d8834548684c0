using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SslRenewal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Journal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_auto_created",
                table: "tenants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "at_connection",
                table: "faults",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "body",
                table: "faults",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "milliseconds",
                table: "faults",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "status",
                table: "faults",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fault_hits",
                columns: table => new
                {
                    fault_id = table.Column<int>(type: "INTEGER", nullable: false),
                    hit = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fault_hits", x => new { x.fault_id, x.hit });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tenant = table.Column<int>(type: "INTEGER", nullable: true),
                    user_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    clock_at = table.Column<long>(type: "INTEGER", nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    command = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    certificate_id = table.Column<int>(type: "INTEGER", nullable: true),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    error_number = table.Column<int>(type: "INTEGER", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    fault_id = table.Column<int>(type: "INTEGER", nullable: true),
                    is_repeat = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    microseconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenant_origins",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_origins", x => new { x.tenant, x.part });
                });

            migrationBuilder.CreateIndex(
                name: "IX_journal_tenant_id",
                table: "journal",
                columns: new[] { "tenant", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fault_hits");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "tenant_origins");

            migrationBuilder.DropColumn(
                name: "is_auto_created",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "at_connection",
                table: "faults");

            migrationBuilder.DropColumn(
                name: "body",
                table: "faults");

            migrationBuilder.DropColumn(
                name: "milliseconds",
                table: "faults");

            migrationBuilder.DropColumn(
                name: "status",
                table: "faults");
        }
    }
}
