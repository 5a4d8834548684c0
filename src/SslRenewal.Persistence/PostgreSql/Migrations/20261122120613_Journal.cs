using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SslRenewal.Persistence.PostgreSql.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "at_connection",
                table: "faults",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "body",
                table: "faults",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "milliseconds",
                table: "faults",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "status",
                table: "faults",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fault_hits",
                columns: table => new
                {
                    fault_id = table.Column<int>(type: "integer", nullable: false),
                    hit = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fault_hits", x => new { x.fault_id, x.hit });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant = table.Column<int>(type: "integer", nullable: true),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    clock_at = table.Column<long>(type: "bigint", nullable: true),
                    method = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    command = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    certificate_id = table.Column<int>(type: "integer", nullable: true),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    error_number = table.Column<int>(type: "integer", nullable: true),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    fault_id = table.Column<int>(type: "integer", nullable: true),
                    is_repeat = table.Column<bool>(type: "boolean", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    microseconds = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenant_origins",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
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
