-- The auditor reads whatever the projector keeps. Run after every start, so that a role which is made later gets its
-- rights then; with a single login there is no such role and nothing is granted.

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'foi_auditor') THEN
        GRANT USAGE ON SCHEMA views TO foi_auditor;
        GRANT SELECT ON ALL TABLES IN SCHEMA views TO foi_auditor;
    END IF;
END
$$;
