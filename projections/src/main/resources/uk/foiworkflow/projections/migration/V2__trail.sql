-- Every event as a line that an auditor can read.

CREATE TABLE views.trail (
    position    bigint PRIMARY KEY,
    reference   text NOT NULL,
    sequence    bigint NOT NULL,
    type        text NOT NULL,
    sentence    text NOT NULL,
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       text NOT NULL,
    role        text NOT NULL,
    command     text NOT NULL,
    questions   integer[] NOT NULL,
    late        boolean NOT NULL,
    imported    boolean NOT NULL,
    why         text
);

CREATE UNIQUE INDEX trail_reference ON views.trail (reference, sequence);
CREATE INDEX trail_actor ON views.trail (actor, position);
CREATE INDEX trail_type ON views.trail (type, position);
CREATE INDEX trail_recorded_at ON views.trail (recorded_at);
