-- The cases as lists show them: one row a request and interval, the row without an end being the present. Positions say
-- which events made and ended a row; known_from and known_to say from when to when it was known.

CREATE TABLE views.request_version (
    entry              bigint NOT NULL,
    reference          text NOT NULL,
    former_reference   text,
    authority          text NOT NULL,
    regime             text NOT NULL,
    stage              text NOT NULL,
    roll_up            text NOT NULL,
    received           date NOT NULL,
    assigned_to        text,
    questions          text NOT NULL,
    next_due           date,
    stopped_since      date,
    closed             date,
    review_open        boolean NOT NULL,
    complaint_open     boolean NOT NULL,
    holders            text[] NOT NULL,
    awaiting_clearance boolean NOT NULL,
    cleared_by         text[] NOT NULL,
    reviewer           text,
    from_position      bigint NOT NULL,
    to_position        bigint,
    known_from         timestamptz NOT NULL,
    known_to           timestamptz,
    PRIMARY KEY (reference, from_position),
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

CREATE UNIQUE INDEX request_version_present ON views.request_version (reference) WHERE to_position IS NULL;
CREATE UNIQUE INDEX request_version_list ON views.request_version (entry) WHERE to_position IS NULL;
CREATE INDEX request_version_past ON views.request_version (entry, known_from);
-- By hash, for a reference of an older system may be longer than a tree takes.
CREATE INDEX request_version_former ON views.request_version USING hash (former_reference)
    WHERE former_reference IS NOT NULL;
