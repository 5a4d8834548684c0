using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SslRenewal.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    what = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    user_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ssl_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    host_name = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    sans = table.Column<int>(type: "integer", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<long>(type: "bigint", nullable: true),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    renewal_of = table.Column<int>(type: "integer", nullable: true),
                    replaced_by = table.Column<int>(type: "integer", nullable: true),
                    csr = table.Column<string>(type: "text", nullable: true),
                    applicant = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => new { x.tenant, x.certificate_id });
                });

            migrationBuilder.CreateTable(
                name: "faults",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    tenant = table.Column<int>(type: "integer", nullable: true),
                    command = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    certificate_id = table.Column<int>(type: "integer", nullable: true),
                    calls = table.Column<string>(type: "text", nullable: true),
                    times = table.Column<int>(type: "integer", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faults", x => x.id);
                    table.CheckConstraint("hits_within_times", "hits <= times");
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    command = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    parameters_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    eligible_from = table.Column<DateOnly>(type: "date", nullable: true),
                    eligible_until = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    kept_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_answers", x => new { x.tenant, x.user_key, x.command, x.key });
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    entry = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    order_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => new { x.tenant, x.user_key, x.entry });
                });

            migrationBuilder.CreateTable(
                name: "open_renewals",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    renewal_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_renewals", x => new { x.tenant, x.certificate_id });
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    order_id = table.Column<int>(type: "integer", nullable: false),
                    transaction_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    renews = table.Column<int>(type: "integer", nullable: true),
                    years = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    promotion_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    placed_at = table.Column<long>(type: "bigint", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => new { x.tenant, x.order_id });
                });

            migrationBuilder.CreateTable(
                name: "prices",
                columns: table => new
                {
                    ssl_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prices", x => new { x.ssl_type, x.years, x.action });
                });

            migrationBuilder.CreateTable(
                name: "promotion_usage",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    code_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    used = table.Column<int>(type: "integer", nullable: false),
                    usage_limit = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_usage", x => new { x.tenant, x.code_key });
                    table.CheckConstraint("within_limit", "usage_limit IS NULL OR used <= usage_limit");
                });

            migrationBuilder.CreateTable(
                name: "promotions",
                columns: table => new
                {
                    code_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    percent_off = table.Column<long>(type: "bigint", nullable: true),
                    amount_off = table.Column<long>(type: "bigint", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    starts_at = table.Column<long>(type: "bigint", nullable: true),
                    ends_at = table.Column<long>(type: "bigint", nullable: true),
                    usage_limit = table.Column<int>(type: "integer", nullable: true),
                    used_before = table.Column<int>(type: "integer", nullable: false),
                    users = table.Column<string>(type: "text", nullable: false),
                    sub_users_only = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotions", x => x.code_key);
                });

            migrationBuilder.CreateTable(
                name: "service",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    clock_at = table.Column<long>(type: "bigint", nullable: true),
                    refund_unactivated = table.Column<bool>(type: "boolean", nullable: false),
                    next_tenant = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service", x => x.id);
                    table.CheckConstraint("only_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    api_user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    locked = table.Column<bool>(type: "boolean", nullable: false),
                    allowed_ips = table.Column<string>(type: "text", nullable: false),
                    clock_at = table.Column<long>(type: "bigint", nullable: true),
                    next_certificate_id = table.Column<int>(type: "integer", nullable: false),
                    next_order_id = table.Column<int>(type: "integer", nullable: false),
                    next_transaction_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.tenant);
                    table.CheckConstraint("nine_digits", "next_certificate_id <= 1000000000 AND next_order_id <= 1000000000 AND next_transaction_id <= 1000000000");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    tenant = table.Column<int>(type: "integer", nullable: false),
                    user_key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_sub_user = table.Column<bool>(type: "boolean", nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    last_entry = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => new { x.tenant, x.user_key });
                    table.CheckConstraint("balance_not_negative", "balance >= 0");
                });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_tenant_user_key_certificate_id",
                table: "certificates",
                columns: new[] { "tenant", "user_key", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_tenant_kept_at",
                table: "kept_answers",
                columns: new[] { "tenant", "kept_at" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_certificate_id",
                table: "orders",
                columns: new[] { "tenant", "certificate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_transaction_id",
                table: "orders",
                columns: new[] { "tenant", "transaction_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tenants_api_user_key",
                table: "tenants",
                column: "api_user_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_user_key",
                table: "users",
                column: "user_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "faults");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "open_renewals");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "prices");

            migrationBuilder.DropTable(
                name: "promotion_usage");

            migrationBuilder.DropTable(
                name: "promotions");

            migrationBuilder.DropTable(
                name: "service");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropTable(
                name: "users");
        }
    }
}
