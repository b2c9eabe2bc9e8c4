-- What a request is counted by: one row a request and interval, narrow, for statistics look at many.

CREATE TABLE views.figure_version (
    entry         bigint  NOT NULL,
    reference     text    NOT NULL,
    authority     text    NOT NULL,
    received      date    NOT NULL,
    regime        text    NOT NULL,
    sort          text    NOT NULL,
    officer       text,
    progress      text    NOT NULL,
    kept          text,
    first         date,
    due           date,
    extension     text,
    notified      date,
    extended_to   date,
    settled       date,
    outcome       text,
    ground        text,
    accessible    boolean NOT NULL,
    exemptions    text[]  NOT NULL,
    from_position bigint  NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    PRIMARY KEY (reference, from_position),
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

CREATE UNIQUE INDEX figure_version_present ON views.figure_version (reference) WHERE to_position IS NULL;
CREATE INDEX figure_version_received ON views.figure_version (received);
CREATE INDEX figure_version_settled ON views.figure_version (settled) WHERE settled IS NOT NULL;

-- What the requester did about the answer: one row a review or complaint and interval.

CREATE TABLE views.challenge_version (
    entry         bigint  NOT NULL,
    reference     text    NOT NULL,
    authority     text    NOT NULL,
    kind          text    NOT NULL,
    number        integer NOT NULL,
    made          date,
    due           date,
    ended         date,
    working_days  integer,
    how           text,
    result        text,
    about         text,
    appealed      date,
    tribunal      text,
    from_position bigint  NOT NULL,
    to_position   bigint,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz,
    PRIMARY KEY (reference, kind, number, from_position),
    CHECK ((to_position IS NULL) = (known_to IS NULL)),
    CHECK (to_position > from_position),
    CHECK (known_to >= known_from)
);

CREATE UNIQUE INDEX challenge_version_present ON views.challenge_version (reference, kind, number)
    WHERE to_position IS NULL;
CREATE INDEX challenge_version_made ON views.challenge_version (made);
CREATE INDEX challenge_version_ended ON views.challenge_version (ended) WHERE ended IS NOT NULL;
