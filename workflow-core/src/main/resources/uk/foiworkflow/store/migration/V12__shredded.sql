-- The keys that were destroyed, and when. The event by which it was ordered stands in the stream; from it whatever was
-- broken off is done to the end. The samples that the server takes of a column for its plans would outlive a key, so none
-- are taken.

CREATE TABLE keys.shredded (
    stream       text        COLLATE "C" NOT NULL,
    destroyed_at timestamptz NOT NULL,
    purged_at    timestamptz,
    CONSTRAINT shredded_stream PRIMARY KEY (stream)
);

COMMENT ON COLUMN keys.shredded.purged_at IS 'when the tables that held words in clear, or the key, were written anew';

ALTER TABLE keys.request_key ALTER COLUMN wrapped SET STATISTICS 0;

CREATE INDEX event_shredded ON events.event (stream) WHERE type = 'PersonalDataShredded';

-- The nodes that remember anything, and when each last asked what it has to forget.

CREATE TABLE work.node (
    node      uuid        NOT NULL,
    looked_at timestamptz NOT NULL,
    CONSTRAINT node_once PRIMARY KEY (node)
);
