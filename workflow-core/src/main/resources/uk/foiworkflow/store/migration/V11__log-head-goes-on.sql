-- Whoever appends may update the head, and a thief of that login could date all that others record from then on ahead of
-- the clock, or set the positions back so that nothing can be recorded. The condition is asked of the one row at hand, once
-- an append, and the function runs only to refuse. It lets the owner put things right.

CREATE FUNCTION events.refuse_head() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        RAISE EXCEPTION 'The head of the log goes on from % at %, by the clock', OLD.size, OLD.recorded_at
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER log_head_goes_on AFTER UPDATE ON events.log_head FOR EACH ROW
    WHEN (NEW.size < OLD.size OR NEW.recorded_at < OLD.recorded_at
        OR NEW.recorded_at > greatest(OLD.recorded_at, clock_timestamp()))
    EXECUTE FUNCTION events.refuse_head();
