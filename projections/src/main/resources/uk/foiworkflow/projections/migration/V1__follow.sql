-- Where each read model stands in the one order of events, and what it could not take in.

CREATE TABLE views.position (
    projection text PRIMARY KEY,
    version    integer NOT NULL,
    position   bigint NOT NULL CHECK (position >= 0),
    changed_at timestamptz NOT NULL DEFAULT now(),
    rebuilt_at timestamptz
);

CREATE TABLE views.dead_letter (
    projection text NOT NULL,
    stream     text NOT NULL,
    position   bigint NOT NULL,
    sequence   bigint NOT NULL,
    type       text NOT NULL,
    cause      text NOT NULL,
    since      timestamptz NOT NULL DEFAULT now(),
    attempts   integer NOT NULL,
    PRIMARY KEY (projection, position)
);

CREATE INDEX dead_letter_stream ON views.dead_letter (projection, stream, position);
