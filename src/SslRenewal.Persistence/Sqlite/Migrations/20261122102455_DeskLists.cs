using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SslRenewal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeskLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_user_key_order_id",
                table: "orders",
                columns: new[] { "tenant", "user_key", "order_id" });

            migrationBuilder.CreateIndex(
                name: "IX_mail_tenant_user_key_mail_id",
                table: "mail",
                columns: new[] { "tenant", "user_key", "mail_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_orders_tenant_user_key_order_id",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "IX_mail_tenant_user_key_mail_id",
                table: "mail");
        }
    }
}
