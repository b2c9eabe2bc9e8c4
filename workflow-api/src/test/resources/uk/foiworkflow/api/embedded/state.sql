-- All that nobody may change: events, head, tree, calls, keys, files; tables, triggers and functions; rights, roles, large objects.

SELECT string_agg(line, E'\n' ORDER BY line) FROM (
    SELECT e::text FROM events.event e
    UNION ALL SELECT h::text FROM events.log_head h
    UNION ALL SELECT t::text FROM events.tree_head t
    UNION ALL SELECT i::text FROM events.idempotency i
    UNION ALL SELECT k::text FROM keys.request_key k
    UNION ALL SELECT f::text FROM files.file f
    UNION ALL SELECT p::text FROM files.piece p
    UNION ALL SELECT concat_ws(' ', oid::regclass, relowner, relnamespace, relkind, relpersistence, relacl,
        relrowsecurity) FROM pg_class WHERE relkind <> 't'
    UNION ALL SELECT concat_ws(' ', attrelid::regclass, attname, atttypid, attacl) FROM pg_attribute
        WHERE attrelid >= 16384 OR attacl IS NOT NULL
    UNION ALL SELECT t::text FROM pg_trigger t
    UNION ALL SELECT p::text FROM pg_proc p WHERE oid >= 16384 OR proacl IS NOT NULL
    UNION ALL SELECT n::text FROM pg_namespace n
    UNION ALL SELECT d::text FROM pg_default_acl d
    UNION ALL SELECT concat_ws(' ', datname, datdba, datacl) FROM pg_database
    UNION ALL SELECT s::text FROM pg_db_role_setting s
    UNION ALL SELECT a::text FROM pg_authid a
    UNION ALL SELECT m::text FROM pg_auth_members m
    UNION ALL SELECT l::text FROM pg_largeobject_metadata l
) AS everything (line)
