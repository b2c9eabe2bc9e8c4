-- The samples that the server takes of a column for its plans would outlive what was purged of the table, so of the columns
-- that hold words none are taken, and those that were are dropped where the server lets its owner do so.

ALTER TABLE views.trail ALTER sentence SET STATISTICS 0, ALTER why SET STATISTICS 0;
ALTER TABLE views.request_version ALTER questions SET STATISTICS 0;
ALTER TABLE views.link_version ALTER why SET STATISTICS 0;

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_proc WHERE proname = 'pg_clear_attribute_stats') THEN
        PERFORM pg_clear_attribute_stats('views', 'trail', 'sentence', false);
        PERFORM pg_clear_attribute_stats('views', 'trail', 'why', false);
        PERFORM pg_clear_attribute_stats('views', 'request_version', 'questions', false);
        PERFORM pg_clear_attribute_stats('views', 'link_version', 'why', false);
    END IF;
END
$$;
