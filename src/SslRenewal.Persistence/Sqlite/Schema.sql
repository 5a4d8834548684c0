BEGIN IMMEDIATE;
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "audit" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_audit" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "amount" INTEGER NULL
);
CREATE TABLE "authorities" (
    "name" TEXT NOT NULL CONSTRAINT "PK_authorities" PRIMARY KEY,
    "certificate_pem" TEXT NOT NULL,
    "protected_key" TEXT NULL
);
CREATE TABLE "certificate_counts" (
    "tenant" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "expiry_day" INTEGER NOT NULL,
    "ssl_type" TEXT NOT NULL,
    "sans" INTEGER NOT NULL,
    "renewed" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "PK_certificate_counts" PRIMARY KEY ("tenant", "user_key", "status", "expiry_day", "ssl_type", "sans", "renewed")
);
CREATE TABLE "certificate_events" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "entry" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    CONSTRAINT "PK_certificate_events" PRIMARY KEY ("tenant", "certificate_id", "entry")
);
CREATE TABLE "certificates" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "ssl_type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "host_name" TEXT NULL,
    "sans" INTEGER NOT NULL,
    "years" INTEGER NOT NULL,
    "issued_at" INTEGER NULL,
    "expires_at" INTEGER NULL,
    "renewal_of" INTEGER NULL,
    "replaced_by" INTEGER NULL,
    "csr" TEXT NULL,
    "applicant" TEXT NULL, "activated_at" INTEGER NULL, "admin_email" TEXT NULL, "bonus_days" INTEGER NOT NULL DEFAULT 0, "carried_days" INTEGER NOT NULL DEFAULT 0, "confirmed_at" INTEGER NULL, "due_at" INTEGER NULL, "issue_at" INTEGER NULL, "last_event" INTEGER NOT NULL DEFAULT 0, "last_notice" INTEGER NULL, "leaf_from" INTEGER NULL, "leaf_until" INTEGER NULL, "organization_validated_at" INTEGER NULL, "provider_order_id" INTEGER NULL, "purchased_at" INTEGER NOT NULL DEFAULT 0, "unique_value" TEXT NULL, "asks_for_letter" INTEGER NOT NULL DEFAULT 0, "host_reversed" TEXT NULL, "is_imported" INTEGER NOT NULL DEFAULT 0, "letter_approved_at" INTEGER NULL, "letter_uploaded_at" INTEGER NULL, "refusal_reason" TEXT NULL, "renewed_by" INTEGER NULL,
    CONSTRAINT "PK_certificates" PRIMARY KEY ("tenant", "certificate_id")
);
CREATE TABLE "confirmation_letters" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "uploaded_at" INTEGER NOT NULL,
    CONSTRAINT "PK_confirmation_letters" PRIMARY KEY ("tenant", "certificate_id")
);
CREATE TABLE "domain_controls" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "approver_email" TEXT NULL,
    "token" TEXT NULL,
    "shown_at" INTEGER NULL,
    CONSTRAINT "PK_domain_controls" PRIMARY KEY ("tenant", "certificate_id", "name")
);
CREATE TABLE "fault_hits" (
    "fault_id" INTEGER NOT NULL,
    "hit" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    CONSTRAINT "PK_fault_hits" PRIMARY KEY ("fault_id", "hit")
);
CREATE TABLE "faults" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_faults" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "tenant" INTEGER NULL,
    "command" TEXT NULL,
    "certificate_id" INTEGER NULL,
    "calls" TEXT NULL,
    "times" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL, "message" TEXT NULL, "number" INTEGER NULL, "at_connection" INTEGER NOT NULL DEFAULT 0, "body" TEXT NULL, "milliseconds" INTEGER NULL, "status" INTEGER NULL,
    CONSTRAINT "hits_within_times" CHECK (hits <= times)
);
CREATE TABLE "journal" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_journal" PRIMARY KEY AUTOINCREMENT,
    "request_id" TEXT NOT NULL,
    "tenant" INTEGER NULL,
    "user_key" TEXT NULL,
    "at" INTEGER NOT NULL,
    "clock_at" INTEGER NULL,
    "method" TEXT NOT NULL,
    "command" TEXT NULL,
    "certificate_id" INTEGER NULL,
    "parameters" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "error_number" INTEGER NULL,
    "rule" TEXT NULL,
    "fault_id" INTEGER NULL,
    "is_repeat" INTEGER NOT NULL,
    "answer" TEXT NULL,
    "microseconds" INTEGER NOT NULL
);
CREATE TABLE "kept_answers" (
    "tenant" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "parameters_hash" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "eligible_from" TEXT NULL,
    "eligible_until" TEXT NULL,
    "replaced_type" TEXT NULL,
    "kept_at" INTEGER NOT NULL,
    CONSTRAINT "PK_kept_answers" PRIMARY KEY ("tenant", "user_key", "command", "key")
);
CREATE TABLE "key_ring" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_key_ring" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "xml" TEXT NOT NULL
);
CREATE TABLE "leaves" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "serial" TEXT NOT NULL,
    "not_before" INTEGER NOT NULL,
    "not_after" INTEGER NOT NULL,
    "pem" TEXT NOT NULL,
    "revoked_at" INTEGER NULL, "is_imported" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_leaves" PRIMARY KEY ("tenant", "certificate_id", "number")
);
CREATE TABLE "ledger" (
    "tenant" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "entry" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "order_id" INTEGER NULL,
    CONSTRAINT "PK_ledger" PRIMARY KEY ("tenant", "user_key", "entry")
);
CREATE TABLE "mail" (
    "tenant" INTEGER NOT NULL,
    "mail_id" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" INTEGER NOT NULL,
    "delivered_at" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" INTEGER NULL,
    "failure" TEXT NULL,
    CONSTRAINT "PK_mail" PRIMARY KEY ("tenant", "mail_id")
);
CREATE TABLE "open_renewals" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "renewal_id" INTEGER NOT NULL,
    CONSTRAINT "PK_open_renewals" PRIMARY KEY ("tenant", "certificate_id")
);
CREATE TABLE "orders" (
    "tenant" INTEGER NOT NULL,
    "order_id" INTEGER NOT NULL,
    "transaction_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "user_key" TEXT NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "renews" INTEGER NULL,
    "years" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "promotion_code" TEXT NULL,
    "placed_at" INTEGER NOT NULL,
    "request" TEXT NULL,
    CONSTRAINT "PK_orders" PRIMARY KEY ("tenant", "order_id")
);
CREATE TABLE "prices" (
    "ssl_type" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    CONSTRAINT "PK_prices" PRIMARY KEY ("ssl_type", "years", "action")
);
CREATE TABLE "private_keys" (
    "tenant" INTEGER NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "protected_key" TEXT NOT NULL,
    CONSTRAINT "PK_private_keys" PRIMARY KEY ("tenant", "certificate_id")
);
CREATE TABLE "promotion_usage" (
    "tenant" INTEGER NOT NULL,
    "code_key" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    "usage_limit" INTEGER NULL,
    CONSTRAINT "PK_promotion_usage" PRIMARY KEY ("tenant", "code_key"),
    CONSTRAINT "within_limit" CHECK (usage_limit IS NULL OR used <= usage_limit)
);
CREATE TABLE "promotions" (
    "code_key" TEXT NOT NULL CONSTRAINT "PK_promotions" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "percent_off" INTEGER NULL,
    "amount_off" INTEGER NULL,
    "active" INTEGER NOT NULL,
    "starts_at" INTEGER NULL,
    "ends_at" INTEGER NULL,
    "usage_limit" INTEGER NULL,
    "used_before" INTEGER NOT NULL,
    "users" TEXT NOT NULL,
    "sub_users_only" INTEGER NOT NULL
);
CREATE TABLE "renewal_drafts" (
    "tenant" INTEGER NOT NULL,
    "draft_id" TEXT NOT NULL,
    "basket_id" TEXT NOT NULL,
    "user_key" TEXT NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "years" INTEGER NOT NULL,
    "key_kind" TEXT NULL,
    "csr" TEXT NULL,
    "told" TEXT NULL,
    "prepared_at" INTEGER NOT NULL,
    "renewal_id" INTEGER NULL,
    CONSTRAINT "PK_renewal_drafts" PRIMARY KEY ("tenant", "draft_id")
);
CREATE TABLE "service" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_service" PRIMARY KEY,
    "clock_at" INTEGER NULL,
    "refund_unactivated" INTEGER NOT NULL,
    "next_tenant" INTEGER NOT NULL,
    CONSTRAINT "only_one" CHECK (id = 1)
);
CREATE TABLE "tenant_origins" (
    "tenant" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "PK_tenant_origins" PRIMARY KEY ("tenant", "part")
);
CREATE TABLE "tenants" (
    "tenant" INTEGER NOT NULL CONSTRAINT "PK_tenants" PRIMARY KEY,
    "api_user_key" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "locked" INTEGER NOT NULL,
    "allowed_ips" TEXT NOT NULL,
    "clock_at" INTEGER NULL,
    "next_certificate_id" INTEGER NOT NULL,
    "next_order_id" INTEGER NOT NULL,
    "next_transaction_id" INTEGER NOT NULL, "next_mail_id" INTEGER NOT NULL DEFAULT 1, "is_auto_created" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "nine_digits" CHECK (next_certificate_id <= 1000000000 AND next_order_id <= 1000000000 AND next_transaction_id <= 1000000000)
);
CREATE TABLE "users" (
    "tenant" INTEGER NOT NULL,
    "user_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_sub_user" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL,
    "last_entry" INTEGER NOT NULL,
    CONSTRAINT "PK_users" PRIMARY KEY ("tenant", "user_key"),
    CONSTRAINT "balance_not_negative" CHECK (balance >= 0)
);
CREATE TABLE "webhooks" (
    "tenant" INTEGER NOT NULL,
    "message_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "last_status" INTEGER NULL,
    "user_key" TEXT NOT NULL,
    "certificate_id" INTEGER NOT NULL,
    "written_at" INTEGER NOT NULL,
    "delivered_at" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" INTEGER NULL,
    "failure" TEXT NULL,
    CONSTRAINT "PK_webhooks" PRIMARY KEY ("tenant", "message_id")
);
CREATE INDEX "IX_certificates_tenant_due_at_certificate_id" ON "certificates" ("tenant", "due_at", "certificate_id") WHERE due_at IS NOT NULL;
CREATE INDEX "IX_certificates_tenant_replaced_by" ON "certificates" ("tenant", "replaced_by") WHERE replaced_by IS NOT NULL;
CREATE INDEX "IX_certificates_tenant_user_key_certificate_id" ON "certificates" ("tenant", "user_key", "certificate_id");
CREATE INDEX "IX_certificates_tenant_user_key_expires_at_certificate_id" ON "certificates" ("tenant", "user_key", "expires_at", "certificate_id");
CREATE INDEX "IX_certificates_tenant_user_key_host_name_certificate_id" ON "certificates" ("tenant", "user_key", "host_name", "certificate_id");
CREATE INDEX "IX_certificates_tenant_user_key_host_reversed_certificate_id" ON "certificates" ("tenant", "user_key", "host_reversed", "certificate_id");
CREATE INDEX "IX_certificates_tenant_user_key_status_expires_at_certificate_id" ON "certificates" ("tenant", "user_key", "status", "expires_at", "certificate_id");
CREATE UNIQUE INDEX "IX_domain_controls_token" ON "domain_controls" ("token") WHERE token IS NOT NULL;
CREATE INDEX "IX_journal_tenant_id" ON "journal" ("tenant", "id");
CREATE INDEX "IX_kept_answers_tenant_kept_at" ON "kept_answers" ("tenant", "kept_at");
CREATE UNIQUE INDEX "IX_key_ring_name" ON "key_ring" ("name");
CREATE INDEX "IX_leaves_revoked_at" ON "leaves" ("revoked_at") WHERE revoked_at IS NOT NULL;
CREATE UNIQUE INDEX "IX_leaves_serial" ON "leaves" ("serial") WHERE NOT is_imported;
CREATE INDEX "IX_leaves_tenant_serial" ON "leaves" ("tenant", "serial");
CREATE UNIQUE INDEX "IX_ledger_tenant_order_id" ON "ledger" ("tenant", "order_id") WHERE cause = 'Refund';
CREATE INDEX "IX_mail_next_attempt_at" ON "mail" ("next_attempt_at") WHERE next_attempt_at IS NOT NULL;
CREATE INDEX "IX_mail_tenant_certificate_id" ON "mail" ("tenant", "certificate_id");
CREATE INDEX "IX_mail_tenant_user_key_mail_id" ON "mail" ("tenant", "user_key", "mail_id");
CREATE INDEX "IX_orders_tenant_certificate_id" ON "orders" ("tenant", "certificate_id");
CREATE UNIQUE INDEX "IX_orders_tenant_transaction_id" ON "orders" ("tenant", "transaction_id");
CREATE INDEX "IX_orders_tenant_user_key_order_id" ON "orders" ("tenant", "user_key", "order_id");
CREATE INDEX "IX_renewal_drafts_basket_id" ON "renewal_drafts" ("basket_id");
CREATE INDEX "IX_renewal_drafts_tenant_certificate_id" ON "renewal_drafts" ("tenant", "certificate_id");
CREATE UNIQUE INDEX "IX_tenants_api_user_key" ON "tenants" ("api_user_key");
CREATE UNIQUE INDEX "IX_users_user_key" ON "users" ("user_key");
CREATE INDEX "IX_webhooks_next_attempt_at" ON "webhooks" ("next_attempt_at") WHERE next_attempt_at IS NOT NULL;
CREATE INDEX "IX_webhooks_tenant_certificate_id" ON "webhooks" ("tenant", "certificate_id");
CREATE INDEX "IX_webhooks_tenant_user_key_message_id" ON "webhooks" ("tenant", "user_key", "message_id");
CREATE INDEX "ix_certificates_in_review" ON "certificates" ("purchased_at", "tenant", "certificate_id") WHERE status = 'Purchased' AND issue_at IS NULL;
CREATE INDEX "ix_certificates_not_renewed" ON "certificates" ("tenant", "user_key", "status", "expires_at", "certificate_id") WHERE renewed_by IS NULL;
CREATE TRIGGER certificates_added AFTER INSERT ON certificates BEGIN INSERT INTO certificate_counts (tenant, user_key, status, expiry_day, ssl_type, sans, renewed, count) VALUES (NEW.tenant, NEW.user_key, NEW.status, coalesce(NEW.expires_at / 86400000, -1), NEW.ssl_type, NEW.sans, CASE WHEN NEW.renewed_by IS NULL THEN 0 ELSE 1 END, 1) ON CONFLICT (tenant, user_key, status, expiry_day, ssl_type, sans, renewed) DO UPDATE SET count = certificate_counts.count + 1; END;
CREATE TRIGGER certificates_changed AFTER UPDATE OF status, expires_at, sans, renewed_by ON certificates WHEN (OLD.status <> NEW.status OR OLD.sans <> NEW.sans OR coalesce(OLD.expires_at, -1) <> coalesce(NEW.expires_at, -1) OR coalesce(OLD.renewed_by, 0) <> coalesce(NEW.renewed_by, 0)) BEGIN UPDATE certificate_counts SET count = count - 1 WHERE tenant = OLD.tenant AND user_key = OLD.user_key AND status = OLD.status AND expiry_day = coalesce(OLD.expires_at / 86400000, -1) AND ssl_type = OLD.ssl_type AND sans = OLD.sans AND renewed = CASE WHEN OLD.renewed_by IS NULL THEN 0 ELSE 1 END; INSERT INTO certificate_counts (tenant, user_key, status, expiry_day, ssl_type, sans, renewed, count) VALUES (NEW.tenant, NEW.user_key, NEW.status, coalesce(NEW.expires_at / 86400000, -1), NEW.ssl_type, NEW.sans, CASE WHEN NEW.renewed_by IS NULL THEN 0 ELSE 1 END, 1) ON CONFLICT (tenant, user_key, status, expiry_day, ssl_type, sans, renewed) DO UPDATE SET count = certificate_counts.count + 1; END;
CREATE TRIGGER open_renewals_closed AFTER DELETE ON open_renewals BEGIN UPDATE certificates SET renewed_by = NULL WHERE tenant = OLD.tenant AND certificate_id = OLD.certificate_id; END;
CREATE TRIGGER open_renewals_opened AFTER INSERT ON open_renewals BEGIN UPDATE certificates SET renewed_by = NEW.renewal_id WHERE tenant = NEW.tenant AND certificate_id = NEW.certificate_id; END;
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122043745_First', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122052628_CertificateLife', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122095824_Desk_Breaking', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122102455_DeskLists', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122120605_Journal', '10.0.14');
COMMIT;
