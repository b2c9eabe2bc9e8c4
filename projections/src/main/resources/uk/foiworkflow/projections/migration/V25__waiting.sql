-- What every unfinished case waits for: one row for each thing that is awaited and interval.

CREATE TABLE views.waiting_version (
    entry         bigint NOT NULL,
    reference     text NOT NULL,
    regime        text NOT NULL,
    officer       text,
    stage         text NOT NULL,
    stage_since   date NOT NULL,
    due           date,
    stopped_since date,
    whom          text NOT NULL,
    who           text,
    number        integer NOT NULL,
    since         date NOT NULL,
    wanted        date,
    chases        integer NOT NULL,
    chased        date,
    escalated     boolean NOT NULL,
    took_part     text[] NOT NULL,
    from_position bigint NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    happened_from date,
    happened_to   date,
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position OR (from_position = 0 AND to_position = 0)),
    CHECK (known_to >= known_from),
    CHECK (happened_to >= happened_from)
);

CREATE UNIQUE INDEX waiting_version_once
    ON views.waiting_version (reference, whom, number, from_position, happened_from) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX waiting_version_present ON views.waiting_version (reference, whom, number)
    WHERE to_position IS NULL;
-- What is unfinished is little beside what was, so whoever asks of the present reads all of it.
CREATE INDEX waiting_version_open ON views.waiting_version (due) WHERE to_position IS NULL;
CREATE INDEX waiting_version_past ON views.waiting_version (known_from, known_to);
CREATE INDEX waiting_version_happened ON views.waiting_version (happened_from, happened_to);
