using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SslRenewal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CertificateLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "next_mail_id",
                table: "tenants",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "message",
                table: "faults",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "faults",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "activated_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "admin_email",
                table: "certificates",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "bonus_days",
                table: "certificates",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "carried_days",
                table: "certificates",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "confirmed_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "issue_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "last_event",
                table: "certificates",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "last_notice",
                table: "certificates",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "leaf_from",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "leaf_until",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "organization_validated_at",
                table: "certificates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "provider_order_id",
                table: "certificates",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "purchased_at",
                table: "certificates",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "unique_value",
                table: "certificates",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            // What was bought before keeps its day: that of its order, or else of its issuance; and what was not activated has its period to wait for.
            migrationBuilder.Sql("UPDATE certificates SET purchased_at = COALESCE((SELECT MIN(placed_at) FROM orders WHERE orders.tenant = certificates.tenant AND orders.certificate_id = certificates.certificate_id), issued_at, 0)");
            migrationBuilder.Sql("UPDATE certificates SET due_at = purchased_at + 31536000000 WHERE status IN ('NewPurchase', 'NewRenewal') AND purchased_at > 0");

            migrationBuilder.CreateTable(
                name: "authorities",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_pem = table.Column<string>(type: "text", nullable: false),
                    protected_key = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authorities", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "certificate_events",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    entry = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    what = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_events", x => new { x.tenant, x.certificate_id, x.entry });
                });

            migrationBuilder.CreateTable(
                name: "domain_controls",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    approver_email = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    shown_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_domain_controls", x => new { x.tenant, x.certificate_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_ring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    not_before = table.Column<long>(type: "bigint", nullable: false),
                    not_after = table.Column<long>(type: "bigint", nullable: false),
                    pem = table.Column<string>(type: "text", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => new { x.tenant, x.certificate_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "mail",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    mail_id = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    recipient = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail", x => new { x.tenant, x.mail_id });
                });

            migrationBuilder.CreateTable(
                name: "private_keys",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    protected_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_private_keys", x => new { x.tenant, x.certificate_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_tenant_order_id",
                table: "ledger",
                columns: new[] { "tenant", "order_id" },
                unique: true,
                filter: "cause = 'Refund'");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_due_at_certificate_id",
                table: "certificates",
                columns: new[] { "tenant", "due_at", "certificate_id" },
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_replaced_by",
                table: "certificates",
                columns: new[] { "tenant", "replaced_by" },
                filter: "replaced_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_domain_controls_token",
                table: "domain_controls",
                column: "token",
                unique: true,
                filter: "token IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_key_ring_name",
                table: "key_ring",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leaves_revoked_at",
                table: "leaves",
                column: "revoked_at",
                filter: "revoked_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_serial",
                table: "leaves",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mail_next_attempt_at",
                table: "mail",
                column: "next_attempt_at",
                filter: "next_attempt_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mail_tenant_certificate_id",
                table: "mail",
                columns: new[] { "tenant", "certificate_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authorities");

            migrationBuilder.DropTable(
                name: "certificate_events");

            migrationBuilder.DropTable(
                name: "domain_controls");

            migrationBuilder.DropTable(
                name: "key_ring");

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropTable(
                name: "mail");

            migrationBuilder.DropTable(
                name: "private_keys");

            migrationBuilder.DropIndex(
                name: "IX_ledger_tenant_order_id",
                table: "ledger");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_due_at_certificate_id",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "IX_certificates_tenant_replaced_by",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "next_mail_id",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "message",
                table: "faults");

            migrationBuilder.DropColumn(
                name: "number",
                table: "faults");

            migrationBuilder.DropColumn(
                name: "activated_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "admin_email",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "bonus_days",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "carried_days",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "issue_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "last_event",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "last_notice",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "leaf_from",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "leaf_until",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "organization_validated_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "provider_order_id",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "purchased_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "unique_value",
                table: "certificates");
        }
    }
}
