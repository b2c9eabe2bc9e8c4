-- By which words are found that are spelt almost alike. Whoever makes the logins makes the extension as well; a login that
-- owns its database may do so itself, for it is a trusted one.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        IF NOT has_database_privilege(current_database(), 'CREATE') THEN
            RAISE EXCEPTION 'The extension pg_trgm is missing: a superuser runs logins.sql again.';
        END IF;
        CREATE SCHEMA IF NOT EXISTS trigram;
        CREATE EXTENSION pg_trgm SCHEMA trigram;
    END IF;
END
$$;

CREATE INDEX vocabulary_spelling ON views.vocabulary USING gin (word trigram.gin_trgm_ops);
