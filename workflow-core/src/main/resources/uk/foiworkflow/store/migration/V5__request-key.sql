-- One data key a request, wrapped by the master key. A schema of its own, outside the event store: destroying a row here
-- shreds the personal data of that request for good, and a dump of the events holds no key.

CREATE TABLE keys.request_key (
    stream  text  COLLATE "C" NOT NULL,
    master  text  COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT request_key_stream PRIMARY KEY (stream),
    CONSTRAINT request_key_master_length CHECK (length(master) BETWEEN 1 AND 64),
    CONSTRAINT request_key_wrapped_length CHECK (octet_length(wrapped) = 60)
);

COMMENT ON COLUMN keys.request_key.master IS 'which master key wraps it';
