-- The tables that grow, each in eight parts by tenant. What the service asks of them stays as it is.
--   psql -v ON_ERROR_STOP=1 -f partitions.sql DATABASE
-- It is one transaction: who reads or writes these tables waits until the rows are copied. A migration that follows
-- meets the tables under the names that they had, as it does their indexes, keys and triggers.
DO $$
DECLARE
    grown text;
    remade text[];
    statement text;
    parts CONSTANT integer := 8;
BEGIN
    FOREACH grown IN ARRAY ARRAY['certificates', 'orders', 'ledger', 'certificate_events', 'open_renewals'] LOOP
        -- The key and every unique index begin with the tenant: without that a partitioned table could not keep what they promise.
        SELECT array_agg(made.definition ORDER BY made.place) INTO remade FROM (
            SELECT 1 AS place, format('ALTER TABLE %I ADD CONSTRAINT %I %s', grown, conname, pg_get_constraintdef(oid)) AS definition
                FROM pg_constraint WHERE conrelid = grown::regclass AND contype = 'p'
            UNION ALL SELECT 2, pg_get_indexdef(indexrelid)
                FROM pg_index WHERE indrelid = grown::regclass AND NOT indisprimary
            UNION ALL SELECT 3, pg_get_triggerdef(oid)
                FROM pg_trigger WHERE tgrelid = grown::regclass AND NOT tgisinternal) AS made;

        EXECUTE format('ALTER TABLE %I RENAME TO %I', grown, grown || '_whole');
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (tenant)', grown, grown || '_whole');

        FOR part IN 0 .. parts - 1 LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)', grown || '_' || part, grown, parts, part);
        END LOOP;

        EXECUTE format('INSERT INTO %I SELECT * FROM %I', grown, grown || '_whole');
        EXECUTE format('DROP TABLE %I', grown || '_whole');

        FOREACH statement IN ARRAY remade LOOP
            EXECUTE statement;
        END LOOP;
    END LOOP;
END $$;

ANALYZE;
