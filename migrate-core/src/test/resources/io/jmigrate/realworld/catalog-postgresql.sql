SELECT 'schema', n.oid::regnamespace::text, nspacl FROM pg_namespace n WHERE nspname !~ '^pg_|^information_schema$';
SELECT 'extension', extname, extnamespace::regnamespace FROM pg_extension;
SELECT 'relation', c.oid::regclass::text, relkind, relpersistence, relrowsecurity, relforcerowsecurity, relreplident, reloptions, pg_get_partkeydef(c.oid), pg_get_expr(relpartbound, c.oid), relacl, obj_description(c.oid, 'pg_class'), pg_get_userbyid(relowner) FROM pg_class c WHERE relnamespace::regnamespace::text !~ '^pg_|^information_schema$';
SELECT 'column', attrelid::regclass::text, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation::regcollation, pg_get_expr(adbin, adrelid), attstattarget, attacl, col_description(attrelid, attnum) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE relnamespace::regnamespace::text !~ '^pg_|^information_schema$' AND attnum > 0 AND NOT attisdropped;
SELECT 'constraint', conname, conrelid::regclass, contypid::regtype, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE connamespace::regnamespace::text !~ '^pg_|^information_schema$';
SELECT 'index', indexrelid::regclass, pg_get_indexdef(indexrelid), indisvalid, indisprimary, indisreplident, indisclustered FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace::regnamespace::text !~ '^pg_|^information_schema$';
SELECT 'view', schemaname, viewname, definition FROM pg_views WHERE schemaname !~ '^pg_|^information_schema$';
SELECT 'materialized view', schemaname, matviewname, definition, ispopulated FROM pg_matviews;
SELECT 'sequence', schemaname, sequencename, data_type, start_value, min_value, max_value, increment_by, cycle, cache_size, last_value FROM pg_sequences;
SELECT 'routine', p.oid::regprocedure::text, prokind, provolatile, proisstrict, prosecdef, proparallel, procost, prorows, proconfig, proacl, pg_get_function_result(p.oid), prosrc, pg_get_function_arguments(p.oid), obj_description(p.oid, 'pg_proc') FROM pg_proc p WHERE pronamespace::regnamespace::text !~ '^pg_|^information_schema$';
SELECT 'trigger', tgrelid::regclass, tgname, pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal;
SELECT 'event trigger', evtname, evtevent, evtfoid::regproc, evttags FROM pg_event_trigger;
SELECT 'type', t.oid::regtype::text, typtype, typnotnull, typdefault, format_type(typbasetype, typtypmod), (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), obj_description(t.oid, 'pg_type') FROM pg_type t WHERE typnamespace::regnamespace::text !~ '^pg_|^information_schema$';
SELECT 'policy', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check FROM pg_policies;
SELECT 'rule', schemaname, tablename, rulename, definition FROM pg_rules WHERE schemaname !~ '^pg_|^information_schema$';
SELECT 'default privileges', pg_get_userbyid(defaclrole), defaclnamespace::regnamespace, defaclobjtype, defaclacl FROM pg_default_acl;
SELECT 'publication', pubname, puballtables FROM pg_publication;
SELECT 'setting', setconfig FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
