-- The logins of the engine and all that they have before the migrations, which give each its rights on their tables. Run by
-- a superuser in the engine's database, on a server that is the engine's alone; run again, it puts the logins back into
-- order. Their passwords are set apart.

DO $$
DECLARE
    login text;
BEGIN
    FOREACH login IN ARRAY ARRAY['foi_owner', 'foi_writer', 'foi_keeper', 'foi_projector', 'foi_follower', 'foi_auditor'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
            EXECUTE format('CREATE ROLE %I', login);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT', login);
    END LOOP;
    EXECUTE format('ALTER DATABASE %I OWNER TO foi_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I, postgres, template1 FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO foi_owner, foi_writer, foi_keeper, foi_projector, foi_follower,'
        ' foi_auditor', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS views AUTHORIZATION foi_projector;

-- By which the projector finds words that are spelt almost alike. It comes with PostgreSQL and holds nothing.
CREATE SCHEMA IF NOT EXISTS trigram;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA trigram;
GRANT USAGE ON SCHEMA trigram TO foi_projector;

-- Whoever may make no table keeps no bytes in large objects either, and runs no code in the server.
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql, sql TO foi_owner, foi_projector;
ALTER DEFAULT PRIVILEGES FOR ROLE foi_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
