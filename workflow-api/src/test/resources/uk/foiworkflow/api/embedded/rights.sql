-- Who has which right on what, beside its owner.

SELECT string_agg(line, E'\n' ORDER BY line) FROM (
    SELECT format('%s: %s on %s', CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END,
        string_agg(privilege_type, ', ' ORDER BY privilege_type), thing)
    FROM (
        SELECT oid::regclass::text, relowner, relacl FROM pg_class
            WHERE relnamespace IN ('events'::regnamespace, 'keys'::regnamespace, 'work'::regnamespace,
                'files'::regnamespace)
        UNION ALL SELECT format('%s (%s)', attrelid::regclass, attname), relowner, attacl
            FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relowner <> 10
        UNION ALL SELECT oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner))
            FROM pg_proc WHERE proowner <> 10
        UNION ALL SELECT 'schema ' || nspname, nspowner, nspacl FROM pg_namespace
            WHERE nspname NOT IN ('pg_catalog', 'information_schema')
        UNION ALL SELECT 'language ' || lanname, lanowner, coalesce(lanacl, acldefault('l', lanowner))
            FROM pg_language WHERE lanpltrusted
        UNION ALL SELECT 'database ' || datname, datdba, coalesce(datacl, acldefault('d', datdba))
            FROM pg_database WHERE datallowconn
    ) AS things (thing, owner, acl), aclexplode(acl)
    WHERE grantee <> owner
    GROUP BY grantee, thing
) AS rights (line)
