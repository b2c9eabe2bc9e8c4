-- Append-only rests on rights: nobody but the owner may change or remove an event, and no process runs as the owner. What
-- stands here is all that a login has; whatever else was given to it is taken back. With a single login there are no such
-- roles and nothing is granted. Run after every start, so that a role which is made later gets its rights then.

DO $$
DECLARE
    login text;
BEGIN
    -- Nodes that start together take turns, or the server would refuse all but one.
    PERFORM pg_advisory_xact_lock(hashtextextended('rights of the logins', 0));
    FOR login IN
        SELECT rolname FROM pg_roles
        WHERE rolname IN ('foi_writer', 'foi_keeper', 'foi_projector', 'foi_follower', 'foi_auditor') AND rolname <> current_user
        UNION ALL SELECT 'public'
    LOOP
        EXECUTE format('REVOKE ALL ON SCHEMA events, keys, work, files FROM %I', login);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA events, keys, work, files FROM %I', login);
        EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA events, keys, work, files FROM %I', login);
        EXECUTE format('REVOKE ALL ON ALL ROUTINES IN SCHEMA events, keys, work, files FROM %I', login);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_writer') THEN
        GRANT USAGE ON SCHEMA events, keys TO foi_writer;
        GRANT SELECT, INSERT ON events.event, events.idempotency, keys.request_key TO foi_writer;
        GRANT SELECT, UPDATE (size, recorded_at) ON events.log_head TO foi_writer;
        GRANT SELECT, INSERT ON events.tile, events.tree_head, events.restoration, events.lodging TO foi_writer;
        GRANT USAGE ON SEQUENCE events.given_reference TO foi_writer;
        GRANT SELECT ON keys.shredded TO foi_writer;
        GRANT USAGE ON SCHEMA files TO foi_writer;
        GRANT SELECT, INSERT ON files.file, files.piece TO foi_writer;
        GRANT USAGE ON SCHEMA work TO foi_writer;
        GRANT SELECT, INSERT, UPDATE, DELETE ON work.node TO foi_writer;
        GRANT SELECT, INSERT, UPDATE, DELETE ON work.scheduled_task TO foi_writer;
        GRANT SELECT, INSERT, UPDATE ON work.run, work.message TO foi_writer;
        GRANT SELECT, INSERT, UPDATE, DELETE ON work.saved_words, work.relay TO foi_writer;
        GRANT SELECT, UPDATE (position) ON work.outbox_position TO foi_writer;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_keeper') THEN
        GRANT USAGE ON SCHEMA keys TO foi_keeper;
        GRANT SELECT, UPDATE (master, wrapped), DELETE ON keys.request_key TO foi_keeper;
        GRANT SELECT, INSERT, UPDATE (purged_at) ON keys.shredded TO foi_keeper;
        -- With a file go its pieces, which the keeper cannot even read.
        GRANT USAGE ON SCHEMA files TO foi_keeper;
        GRANT SELECT, DELETE ON files.file TO foi_keeper;
        -- To write the table anew, without what was deleted; before PostgreSQL 17 that is the owner's.
        IF current_setting('server_version_num')::integer >= 170000 THEN
            EXECUTE 'GRANT MAINTAIN ON keys.request_key TO foi_keeper';
        END IF;
    END IF;
    -- What read models that are kept elsewhere need of the store: the events, and what opens them.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_follower') THEN
        GRANT USAGE ON SCHEMA events, keys TO foi_follower;
        GRANT SELECT ON events.event, events.log_head, keys.request_key, keys.shredded TO foi_follower;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_auditor') THEN
        GRANT USAGE ON SCHEMA events TO foi_auditor;
        GRANT SELECT ON events.event, events.idempotency, events.log_head, events.given_reference, events.tile,
            events.tree_head, events.restoration, events.lodging TO foi_auditor;
    END IF;
    -- A writer with temporary tables could let one stand in for a real one in its own session.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_writer')
            AND (SELECT pg_has_role(current_user, datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) THEN
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    END IF;
END
$$;
