-- Which call led to which events, written by the statement that writes the events. The fingerprint is an HMAC under the
-- key of the request: nobody finds a short body by trying, and it dies with the key. The empty actor stands for the
-- import of past cases, whose key is the reference.

CREATE TABLE events.idempotency (
    first_sequence bigint      NOT NULL,
    last_sequence  bigint      NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor          text        COLLATE "C" NOT NULL,
    key            text        COLLATE "C" NOT NULL,
    stream         text        COLLATE "C" NOT NULL,
    fingerprint    bytea       NOT NULL,
    CONSTRAINT idempotency_actor_key PRIMARY KEY (actor, key),
    CONSTRAINT idempotency_actor_length CHECK (length(actor) <= 255),
    CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 255),
    CONSTRAINT idempotency_sequences CHECK (0 <= first_sequence AND first_sequence <= last_sequence),
    CONSTRAINT idempotency_fingerprint_hmac CHECK (octet_length(fingerprint) = 32)
);
