using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SslRenewal.Persistence.Counts;

#nullable disable

namespace SslRenewal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Desk_Breaking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_leaves_serial",
                table: "leaves");

            migrationBuilder.AddColumn<bool>(
                name: "is_imported",
                table: "leaves",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "host_name",
                table: "certificates",
                type: "character varying(253)",
                maxLength: 253,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(253)",
                oldMaxLength: 253,
                oldNullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "asks_for_letter",
                table: "certificates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "host_reversed",
                table: "certificates",
                type: "character varying(253)",
                maxLength: 253,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "is_imported",
                table: "certificates",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "letter_approved_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "letter_uploaded_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refusal_reason",
                table: "certificates",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "renewed_by",
                table: "certificates",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "certificate_counts",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    expiry_day = table.Column<int>(type: "integer", nullable: false),
                    ssl_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    sans = table.Column<int>(type: "integer", nullable: false),
                    renewed = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_counts", x => new { x.tenant, x.user_key, x.status, x.expiry_day, x.ssl_type, x.sans, x.renewed });
                });

            migrationBuilder.CreateTable(
                name: "confirmation_letters",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    media_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_letters", x => new { x.tenant, x.certificate_id });
                });

            migrationBuilder.CreateTable(
                name: "renewal_drafts",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    key_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    csr = table.Column<string>(type: "text", nullable: true),
                    told = table.Column<string>(type: "text", nullable: true),
                    prepared_at = table.Column<long>(type: "bigint", nullable: false),
                    renewal_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renewal_drafts", x => new { x.tenant, x.draft_id });
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    last_status = table.Column<int>(type: "integer", nullable: true),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhooks", x => new { x.tenant, x.message_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_leaves_serial",
                table: "leaves",
                column: "serial",
                unique: true,
                filter: "NOT is_imported");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_tenant_serial",
                table: "leaves",
                columns: new[] { "tenant", "serial" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_user_key_expires_at_certificate_id",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "expires_at", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_user_key_host_name_certificate_id",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "host_name", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_user_key_host_reversed_certificate_id",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "host_reversed", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_user_key_status_expires_at_certificate_~",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "status", "expires_at", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_in_review",
                table: "certificates",
                columns: new[] { "purchased_at", "tenant", "certificate_id" },
                filter: "status = 'Purchased' AND issue_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_not_renewed",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "status", "expires_at", "certificate_id" },
                filter: "renewed_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_renewal_drafts_basket_id",
                table: "renewal_drafts",
                column: "basket_id");

            migrationBuilder.CreateIndex(
                name: "IX_renewal_drafts_tenant_certificate_id",
                table: "renewal_drafts",
                columns: new[] { "tenant", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_next_attempt_at",
                table: "webhooks",
                column: "next_attempt_at",
                filter: "next_attempt_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_tenant_certificate_id",
                table: "webhooks",
                columns: new[] { "tenant", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_webhooks_tenant_user_key_message_id",
                table: "webhooks",
                columns: new[] { "tenant", "user_key", "message_id" });

            CountTriggers.CreateInPostgreSql(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            CountTriggers.DropInPostgreSql(migrationBuilder);

            migrationBuilder.DropTable(
                name: "certificate_counts");

            migrationBuilder.DropTable(
                name: "confirmation_letters");

            migrationBuilder.DropTable(
                name: "renewal_drafts");

            migrationBuilder.DropTable(
                name: "webhooks");

            migrationBuilder.DropIndex(
                name: "IX_leaves_serial",
                table: "leaves");

            migrationBuilder.DropIndex(
                name: "IX_leaves_tenant_serial",
                table: "leaves");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_user_key_expires_at_certificate_id",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_user_key_host_name_certificate_id",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_user_key_host_reversed_certificate_id",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_user_key_status_expires_at_certificate_~",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_certificates_in_review",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_certificates_not_renewed",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "is_imported",
                table: "leaves");

            migrationBuilder.DropColumn(
                name: "asks_for_letter",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "host_reversed",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "is_imported",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "letter_approved_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "letter_uploaded_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "refusal_reason",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "renewed_by",
                table: "certificates");

            migrationBuilder.AlterColumn<string>(
                name: "host_name",
                table: "certificates",
                type: "character varying(253)",
                maxLength: 253,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(253)",
                oldMaxLength: 253,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_serial",
                table: "leaves",
                column: "serial",
                unique: true);
        }
    }
}
