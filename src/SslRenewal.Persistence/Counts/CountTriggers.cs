using Microsoft.EntityFrameworkCore.Migrations;

namespace SslRenewal.Persistence.Counts;

/// <summary>
/// What the database keeps by itself: on a certificate its open renewal, and of each user's certificates how many are alike. Triggers, not code of ours, so that an older replica beside a newer one keeps it, too.
/// Nothing deletes a certificate but a scenario that replaces everything, and that clears the counts with the rest.
/// </summary>
internal static class CountTriggers
{
    private const string Key = "tenant, user_key, status, expiry_day, ssl_type, sans, renewed";
    private const string Changed = "OF status, expires_at, sans, renewed_by ON certificates";
    private const string Differs = "(OLD.status <> NEW.status OR OLD.sans <> NEW.sans OR coalesce(OLD.expires_at, -1) <> coalesce(NEW.expires_at, -1) OR coalesce(OLD.renewed_by, 0) <> coalesce(NEW.renewed_by, 0))";
    private const string AddNew = $"INSERT INTO certificate_counts ({Key}, count) VALUES ({KeyOfNew}, 1) ON CONFLICT ({Key}) DO UPDATE SET count = certificate_counts.count + 1";
    private const string KeyOfNew = "NEW.tenant, NEW.user_key, NEW.status, coalesce(NEW.expires_at / 86400000, -1), NEW.ssl_type, NEW.sans, CASE WHEN NEW.renewed_by IS NULL THEN 0 ELSE 1 END";
    private const string TakeOld =
        "UPDATE certificate_counts SET count = count - 1 WHERE tenant = OLD.tenant AND user_key = OLD.user_key AND status = OLD.status AND expiry_day = coalesce(OLD.expires_at / 86400000, -1) AND ssl_type = OLD.ssl_type AND sans = OLD.sans AND renewed = CASE WHEN OLD.renewed_by IS NULL THEN 0 ELSE 1 END";

    private const string Open = "UPDATE certificates SET renewed_by = NEW.renewal_id WHERE tenant = NEW.tenant AND certificate_id = NEW.certificate_id";
    private const string Close = "UPDATE certificates SET renewed_by = NULL WHERE tenant = OLD.tenant AND certificate_id = OLD.certificate_id";

    /// <summary>Copies what is there already.</summary>
    public const string NoteOpen =
        "UPDATE certificates SET renewed_by = (SELECT renewal_id FROM open_renewals AS o WHERE o.tenant = certificates.tenant AND o.certificate_id = certificates.certificate_id) WHERE renewed_by IS NULL AND (tenant, certificate_id) IN (SELECT tenant, certificate_id FROM open_renewals)";

    /// <summary>Counts what is there, where nothing was counted before.</summary>
    public const string CountAll = $"INSERT INTO certificate_counts ({Key}, count) {Counted} FROM certificates {Grouped}";

    private const string Counted = "SELECT tenant, user_key, status, coalesce(expires_at / 86400000, -1), ssl_type, sans, CASE WHEN renewed_by IS NULL THEN 0 ELSE 1 END, count(*)";
    private const string Grouped = "GROUP BY 1, 2, 3, 4, 5, 6, 7";

    // PostgreSQL hands a statement's rows over together: many that come at once are counted at once.
    private const string AddAll = $"INSERT INTO certificate_counts ({Key}, count) {Counted} FROM added {Grouped} ON CONFLICT ({Key}) DO UPDATE SET count = certificate_counts.count + excluded.count";

    private const string ReverseInSqlite =
        "UPDATE certificates SET host_reversed = (WITH RECURSIVE r(i, s) AS (SELECT length(host_name), '' UNION ALL SELECT i - 1, s || substr(lower(host_name), i, 1) FROM r WHERE i > 0) SELECT s FROM r WHERE i = 0) WHERE host_name IS NOT NULL";

    public static void CreateInSqlite(MigrationBuilder migration)
    {
        migration.Sql(ReverseInSqlite);
        migration.Sql(NoteOpen);
        migration.Sql(CountAll);
        migration.Sql($"CREATE TRIGGER open_renewals_opened AFTER INSERT ON open_renewals BEGIN {Open}; END");
        migration.Sql($"CREATE TRIGGER open_renewals_closed AFTER DELETE ON open_renewals BEGIN {Close}; END");
        migration.Sql($"CREATE TRIGGER certificates_added AFTER INSERT ON certificates BEGIN {AddNew}; END");
        migration.Sql($"CREATE TRIGGER certificates_changed AFTER UPDATE {Changed} WHEN {Differs} BEGIN {TakeOld}; {AddNew}; END");
    }

    public static void DropInSqlite(MigrationBuilder migration)
    {
        foreach (var trigger in (string[])["open_renewals_opened", "open_renewals_closed", "certificates_added", "certificates_changed"])
        {
            migration.Sql($"DROP TRIGGER {trigger}");
        }
    }

    public static void CreateInPostgreSql(MigrationBuilder migration)
    {
        migration.Sql("UPDATE certificates SET host_reversed = reverse(lower(host_name)) WHERE host_name IS NOT NULL");
        migration.Sql(NoteOpen);
        migration.Sql(CountAll);
        Create("open_renewals_opened", "AFTER INSERT ON open_renewals FOR EACH ROW", Open);
        Create("open_renewals_closed", "AFTER DELETE ON open_renewals FOR EACH ROW", Close);
        Create("certificates_added", "AFTER INSERT ON certificates REFERENCING NEW TABLE AS added FOR EACH STATEMENT", AddAll);
        Create("certificates_changed", $"AFTER UPDATE {Changed} FOR EACH ROW WHEN {Differs}", $"{TakeOld}; {AddNew}");

        void Create(string name, string when, string statements)
        {
            migration.Sql($"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {statements}; RETURN NULL; END $$");
            migration.Sql($"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {name}()");
        }
    }

    public static void DropInPostgreSql(MigrationBuilder migration)
    {
        foreach (var (trigger, table) in ((string, string)[])[("open_renewals_opened", "open_renewals"), ("open_renewals_closed", "open_renewals"), ("certificates_added", "certificates"), ("certificates_changed", "certificates")])
        {
            migration.Sql($"DROP TRIGGER {trigger} ON {table}");
            migration.Sql($"DROP FUNCTION {trigger}()");
        }
    }
}
