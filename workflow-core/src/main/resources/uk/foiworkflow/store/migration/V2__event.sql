-- What happened, for ever. Payload and metadata are json, not jsonb: the stored bytes are RFC 8785 text and stay as they
-- are. Fixed-width columns come first, so that no row carries padding. A request's stream is its reference, which has no
-- solidus; names with one are for streams that belong to no request.

CREATE TABLE events.event (
    position    bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    id          uuid        NOT NULL,
    happened_on date        NOT NULL,
    revision    integer     NOT NULL,
    stream      text        COLLATE "C" NOT NULL,
    type        text        COLLATE "C" NOT NULL,
    payload     json        NOT NULL,
    metadata    json        NOT NULL,
    secret      bytea       NOT NULL,
    commitment  bytea       NOT NULL,
    CONSTRAINT event_position PRIMARY KEY (position),
    CONSTRAINT event_stream_sequence UNIQUE (stream, sequence),
    CONSTRAINT event_position_from_1 CHECK (position >= 1),
    CONSTRAINT event_sequence_from_0 CHECK (sequence >= 0),
    CONSTRAINT event_revision_from_1 CHECK (revision >= 1),
    CONSTRAINT event_stream_form CHECK (stream ~ '^[A-Za-z0-9._/-]{1,128}$'),
    CONSTRAINT event_type_form CHECK (type ~ '^[A-Za-z0-9]{1,64}$'),
    CONSTRAINT event_payload_is_object CHECK (json_typeof(payload) = 'object'),
    CONSTRAINT event_metadata_is_object CHECK (json_typeof(metadata) = 'object'),
    CONSTRAINT event_secret_sealed CHECK (octet_length(secret) = 60),
    CONSTRAINT event_commitment_sha256 CHECK (octet_length(commitment) = 32)
);

COMMENT ON COLUMN events.event.position IS 'place in the one order of the whole store, from 1';
COMMENT ON COLUMN events.event.sequence IS 'place in the stream of the request, from 0';
COMMENT ON COLUMN events.event.recorded_at IS 'when the store recorded it, by its own clock';
COMMENT ON COLUMN events.event.happened_on IS 'the day of law on which it happened, Europe/London';
COMMENT ON COLUMN events.event.secret IS 'the secret of the event, encrypted under the key of its request';
COMMENT ON COLUMN events.event.commitment IS 'SHA-256 root over the groups of fields, see docs/commitments.md';
